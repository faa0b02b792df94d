-- what the protocol cannot say
CREATE TABLE t (a INT);
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r;
SELECT * EXCEPT (a) FROM unknown;
SELECT first(a) FILTER (WHERE a > 1) FROM unknown;
SELECT * FROM x NATURAL JOIN y;
