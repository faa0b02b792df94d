SELECT x, y FROM (SELECT a, b FROM t) AS s (x, y);
SELECT x, y FROM t AS s (x, y);
