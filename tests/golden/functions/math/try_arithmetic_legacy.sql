CREATE TABLE t (i INT, l BIGINT);
SELECT try_divide(i, l), try_mod(i, l), pmod(i, l), try_add(1, 2147483647 + 1), 1 - 2147483647 - 2 FROM t;
