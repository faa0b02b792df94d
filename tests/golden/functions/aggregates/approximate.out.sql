SELECT
    APPROX_COUNT_DISTINCT(x),
    CASE
        WHEN y = 0 THEN SHA2(x, 256)
        WHEN y = 224 THEN SHA2(x, 224)
        WHEN y = 256 THEN SHA2(x, 256)
        WHEN y = 384 THEN SHA2(x, 384)
        WHEN y = 512 THEN SHA2(x, 512)
    END
FROM (VALUES ('a', 224)) AS t (x, y)
GROUP BY ALL;

SELECT
    IFF(
        COUNT(CAST(x AS DOUBLE)) = 0,
        NULL,
        ARRAY_CONSTRUCT(
            PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY CAST(x AS DOUBLE)),
            PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CAST(x AS DOUBLE))
        )
    ),
    IFF(
        COUNT(x) = 0,
        NULL,
        ARRAY_CONSTRUCT(
            PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY x),
            PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY x)
        )
    )
FROM (VALUES (1), (2), (3)) AS t (x);
