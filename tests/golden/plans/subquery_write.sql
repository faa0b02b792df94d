-- subqueries are referred to by number; a CTE is written where it is used
WITH q (k) AS (SELECT a FROM t)
SELECT k, (SELECT max(b) FROM u WHERE u.k = q.k) AS m FROM q
WHERE k NOT IN (SELECT k FROM u) AND EXISTS (SELECT 1 FROM u WHERE u.k = q.k);
