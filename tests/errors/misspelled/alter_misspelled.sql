altr table orders add columns (note string);
