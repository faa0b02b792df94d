INSERT INTO t (a, b) VALUE (1, 2);
