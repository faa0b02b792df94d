SELECT *
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS _t1 (
    id,
    name,
    x
)
WHERE MOD(ABS(HASH(id, name, x, 1)), 1000000) / 10000 >= 30.0
    AND MOD(ABS(HASH(id, name, x, 1)), 1000000) / 10000 < 100;
