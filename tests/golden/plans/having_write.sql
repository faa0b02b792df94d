-- The condition stands over the groups: what it is made of are outputs.
SELECT a, sum(b) AS total FROM VALUES (1, 2) AS t(a, b) GROUP BY a HAVING total > 1 AND max(b) < a;
-- A column of the groups goes before a name of the select list.
SELECT sum(a) AS b FROM VALUES (1, 10) AS t(a, b) GROUP BY b HAVING b > 10;
-- A subquery sees the groups.
SELECT a FROM VALUES (1, 2) AS t(a, b) GROUP BY a
HAVING EXISTS (SELECT 1 FROM VALUES (3) AS u(c) WHERE c > min(t.b) + t.a);
-- What is no condition becomes one.
SELECT sum(a) FROM VALUES (1) AS t(a) HAVING sum(a) + 1;
