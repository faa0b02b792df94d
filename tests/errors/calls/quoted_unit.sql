select dateadd('month', 1, signed) from contracts;
