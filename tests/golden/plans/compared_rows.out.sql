SELECT * FROM t WHERE (a, b) NOT IN ((2, 3));
