CREATE TABLE t (s STRING, i INT, b BINARY);
SELECT elt(2, 'a', 1), elt(1, b, b), decode(b, 'utf-8'), encode(s, 'UTF-8') FROM t;
SELECT decode(i, 1, 'one', 2, 'two', 'many'), decode(s, 'a', 1, 'b', 2.5), decode(i, '1', 'x') FROM t;
SELECT elt(i, s, i) FROM t;
SELECT elt(3, s, i) FROM t;
SELECT encode(s, 'UTF-16') FROM t;
