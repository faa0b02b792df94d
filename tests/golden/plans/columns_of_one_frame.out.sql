SELECT
    t1.id,
    t1.name,
    t1.x,
    t2.x AS y
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS t1 (
    id,
    name,
    x
)
JOIN (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS t2 (
    id,
    name,
    x
) ON t1.id = t2.id;
