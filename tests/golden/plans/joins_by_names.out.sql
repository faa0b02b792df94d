SELECT
    id,
    x,
    y,
    COALESCE(z, 0) AS z
FROM (SELECT id, x FROM a)
JOIN (SELECT id, y FROM b) USING (id)
LEFT JOIN (SELECT id, z FROM c) USING (id)
WHERE y > 1
ORDER BY id NULLS FIRST;
