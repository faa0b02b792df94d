SELECT a$b, _x, x1 FROM t1;
