FROM t | WHERE a > 1;
