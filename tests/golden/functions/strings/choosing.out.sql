CREATE TABLE t (s VARCHAR, i INT, b BINARY);
SELECT CAST(1 AS VARCHAR), b, TO_VARCHAR(b, 'UTF-8'), TO_BINARY(s, 'UTF-8') FROM t;
SELECT DECODE(i, 1, 'one', 2, 'two', 'many'), DECODE(s, 'a', 1, 'b', 2.5), DECODE(i, 1, 'x') FROM t;
SELECT DECODE(i, 1, s, 2, CAST(i AS VARCHAR)) FROM t;

!!!RESOLVE CNV102!!! -- sc-transpile: choosing.sql:5:1: CNV102: elt() has no argument of this number
/*
SELECT elt(3, s, i) FROM t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: choosing.sql:6:1: CNV103: a charset that is not constant, or is not UTF-8
/*
SELECT encode(s, 'UTF-16') FROM t
*/
;
