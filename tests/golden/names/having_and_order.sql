SELECT SUM(a) AS b FROM VALUES (1, 10), (2, 20) AS T(a, b) GROUP BY b HAVING b > 10;
SELECT SUM(a) AS b FROM VALUES (1, 10), (2, 20) AS T(a, b) GROUP BY a HAVING b > 1;
SELECT SUM(a) AS b FROM VALUES (1, 10), (2, 20) AS T(a, b) GROUP BY ROLLUP(a,b) HAVING b > 1;
SELECT a AS c, max(a) AS a, 3 AS a FROM VALUES 3,1,2 AS T(a) GROUP BY a ORDER BY a;
SELECT a AS c, max(a) AS a FROM VALUES 3,1,2 AS T(a) GROUP BY a ORDER BY a;
SELECT a AS c, a+1 AS a FROM VALUES 3,1,2 AS T(a) WHERE a > 1 ORDER BY a;
SELECT sum(a) AS a FROM tt GROUP BY a HAVING a > 1 and sum(a) > 2;
SELECT s.a, count(*) FROM VALUES (named_struct('a', 1)) AS t(s) GROUP BY s.a ORDER BY a;
