SELECT transform(a, (x, y) - > x + 1) FROM t;
