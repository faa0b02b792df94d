SELECT
    id,
    SUM(CASE WHEN name = 'a' THEN x END) AS a,
    SUM(CASE WHEN name = 'b' THEN x END) AS b,
    SUM(CASE WHEN name = 'c' THEN x END) AS c
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS _t1 (
    id,
    name,
    x
)
GROUP BY id;
