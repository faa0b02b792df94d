CREATE TABLE t (k INT, v INT);
CREATE TABLE u (k INT, w INT);

SELECT * EXCLUDE (z)
FROM (
    SELECT * REPLACE (v AS k)
    FROM (SELECT * REPLACE (3 AS v) FROM (SELECT *, k + v AS z FROM t WHERE t.k > 1))
)
ORDER BY k
LIMIT 3;

SELECT
    q.k,
    q.odd
FROM (
    SELECT *
    FROM (
        SELECT
            k,
            w % 2 AS odd,
            SUM(v) AS s,
            COUNT(*)
        FROM (SELECT t.k, v, w FROM t JOIN u ON t.k = u.k)
        GROUP BY k, w % 2
    )
    WHERE s > 10
) AS q;

SELECT x, SUM(y) FROM (SELECT 1 AS x, 2 AS y) GROUP BY x
UNION ALL
SELECT * FROM (VALUES (3, 4)) AS _t1 (col1, col2)
LIMIT 1;

SELECT SUM(CASE WHEN k = 1 THEN v END) AS "1", SUM(CASE WHEN k = 2 THEN v END) AS "2" FROM t;
