SELECT
    name,
    * EXCLUDE (name)
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS t1 (
    id,
    name,
    x
)
WHERE NOT EXISTS (
    SELECT 1
    FROM (
        VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)
    ) AS t2 (id, name, x)
    WHERE t1.name = t2.name
);
