CREATE TABLE t (a INT, b INT);
CREATE TABLE u (x INT, y INT);
SELECT a FROM t WHERE (a, b) IN ((1, 2), (3, 4)) OR (a, b) IN (SELECT x, y FROM u);
