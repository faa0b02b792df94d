CREATE TABLE t (i INT, l BIGINT, d DOUBLE, n DECIMAL(10, 2), m DECIMAL(38, 2), s STRING, c DATE);
SELECT try_add(i, i), try_subtract(l, i), try_multiply(l, l), try_add(d, i), try_add(n, i) FROM t;
SELECT try_divide(i, l), try_divide(n, n), try_mod(i, 0), try_mod(l, i), try_add(i, s) FROM t;
SELECT try_add(m, m) FROM t;
SELECT try_add(c, INTERVAL 1 DAY), try_add(c, 3), try_subtract(c, 3) FROM t;
SELECT try_add(try_multiply(i, i), try_multiply(i, i) + try_multiply(i, i)) FROM t;
SELECT pmod(i, 7), pmod(i, l), pmod(-7, n), negative(i), positive(d), negative(INTERVAL 1 DAY) + c FROM t;
