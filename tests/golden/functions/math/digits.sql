CREATE TABLE t (i INT, s STRING);
SELECT bin(13), bin(-1), bin(i), bit_count(i) FROM t;
SELECT luhn_check(s) FROM t;
