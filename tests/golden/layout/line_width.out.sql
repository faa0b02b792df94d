SELECT
    a,
    b,
    c
FROM t
WHERE a = 1
    AND b IN (1, 2)
ORDER BY a NULLS FIRST;
