SELECT
    x,
    SUM(v) AS s
FROM a
LEFT JOIN b ON a.id = b.id
WHERE a.x > 1
GROUP BY x
ORDER BY s NULLS FIRST;
