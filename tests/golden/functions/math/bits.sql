CREATE TABLE t (b TINYINT, i INT, l BIGINT);
SELECT i << 3, l << 3, i >> 33, l >>> 5, i >>> 0, i >>> l, i << l, b << 7 FROM t;
SELECT shiftleft(i, 1), shiftright(l, 2), shiftrightunsigned(i, 3), bit_get(i, 3), getbit(l, i) FROM t;
SELECT shiftleft(x, 1) FROM unknown_table;
