SELECT
    sym,
    day,
    ROUND(
        AVG(ret) OVER (
            PARTITION BY sym
            ORDER BY day NULLS FIRST
            ROWS BETWEEN 6 PRECEDING AND CURRENT ROW
        ),
        4
    ) AS avg7
FROM (
    SELECT
        sym,
        day,
        px / LAG(px, 1) OVER (PARTITION BY sym ORDER BY day NULLS FIRST) - 1 AS ret
    FROM p
)
WHERE ret IS NOT NULL
QUALIFY avg7 > 0;
