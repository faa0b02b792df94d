-- A common table expression that reads itself stays one; those that use it are its parts.
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5),
    doubled AS (SELECT n * 2 AS n FROM r)
SELECT doubled.n FROM doubled WHERE EXISTS (SELECT 1 FROM r AS other WHERE other.n = doubled.n);

-- One that has the name of a table gets another.
WITH RECURSIVE first AS (SELECT n FROM r), r AS (SELECT n FROM first UNION ALL SELECT r.n + 1 FROM r WHERE n < 5)
SELECT r.n FROM r;
