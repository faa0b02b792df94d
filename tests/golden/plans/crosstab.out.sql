SELECT
    COALESCE(name, 'null') AS name_id,
    COUNT_IF(id IS NOT DISTINCT FROM 1) AS "1",
    COUNT_IF(id IS NOT DISTINCT FROM 2) AS "2",
    COUNT_IF(id IS NOT DISTINCT FROM 3) AS "3"
FROM (VALUES (1, 'a', CAST(1.5 AS DOUBLE)), (2, 'b', CAST(2.5 AS DOUBLE)), (3, 'c', NULL)) AS _t1 (
    id,
    name,
    x
)
GROUP BY COALESCE(name, 'null');
