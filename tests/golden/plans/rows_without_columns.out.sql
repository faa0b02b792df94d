SELECT NULL
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS _t1 (
    id,
    name,
    x
)
LIMIT 1;
