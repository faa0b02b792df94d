select * from a except all select * from b;
