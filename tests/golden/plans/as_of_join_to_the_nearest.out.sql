SELECT
    t,
    t1.k,
    u,
    t2.k,
    z
FROM (
    SELECT
        *,
        ROW_NUMBER() OVER (ORDER BY 1 NULLS FIRST) AS _row
    FROM (VALUES (1, 'x'), (2, 'y')) AS _t1 (t, k)
) AS t1
LEFT JOIN (VALUES (1, 'x', 1), (2, 'y', 2)) AS t2 (u, k, z)
    ON t1.k = t2.k
    AND NOT (t = u)
    AND u >= t - 5
    AND u <= t + 5
QUALIFY ROW_NUMBER() OVER (PARTITION BY _row ORDER BY ABS(t - u) NULLS FIRST) = 1;
