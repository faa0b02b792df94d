CREATE TABLE t (id INT, s STRUCT<a: INT, b: STRUCT<c: STRING, d: INT>>);
SELECT s.*, t.*, s.b.* FROM t;
SELECT struct(*), struct(s.*, id), array(s.b.*) FROM t;
SELECT s.* EXCEPT (a) FROM t;
SELECT id FROM t WHERE s IN (SELECT (id AS a, s.b AS b) FROM t);
SELECT (id, s.a) FROM t;
SELECT id FROM t WHERE s < s;
SELECT count(DISTINCT *), count(DISTINCT t.*, t.*), count(t.*, t.*), count(*), count(t.*) FROM VALUES (1, 2) AS t(a, b);
