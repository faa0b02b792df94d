-- The keys before GROUPING SETS are keys, in their order, though no set has them.
SELECT a, b, count(*) FROM VALUES (1, 2) AS t(a, b) GROUP BY a, b GROUPING SETS ((b));
SELECT a, b FROM VALUES (1, 2) AS t(a, b) ORDER BY ALL DESC;
SELECT a FROM VALUES (1) AS t(a) GROUP BY a HAVING a > 0 ORDER BY ALL;
SELECT 'a' COLLATE utf8_lcase = 'A';
SELECT * FROM (SELECT 1 AS a, 2 AS a) AS t NATURAL JOIN (SELECT 1 AS a) AS u;
SELECT * FROM global_temp.v;
-- A number among the keys would be a position.
SELECT count(*), 2 AS b FROM VALUES (1) AS t(a) GROUP BY b;
SELECT 1 AS b, count(*) FROM VALUES (1) AS t(a) GROUP BY ALL;
-- A server does not know the columns around a query below DISTINCT.
SELECT a FROM VALUES (1) AS t(a) WHERE a = (SELECT DISTINCT c FROM VALUES (1) AS u(c) WHERE c < a ORDER BY c LIMIT 1);
-- USING says it all.
SELECT * FROM (SELECT 1 AS a) AS t LEFT SEMI JOIN (SELECT 1 AS a) AS u USING (a);
-- count(*) stands in a select list only.
SELECT count(*) FROM VALUES (1) AS t(a) ORDER BY count(*);
SELECT DISTINCT a FROM VALUES (1) AS t(a) WHERE EXISTS (SELECT 1 FROM VALUES (1) AS u(c) WHERE c = a);
