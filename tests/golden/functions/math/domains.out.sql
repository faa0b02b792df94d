-- Outside of their domains these give NaN or NULL in Spark, and errors in Snowflake.
CREATE TABLE t (i INT, l BIGINT, d DOUBLE, f DOUBLE, n NUMBER(10, 2), s VARCHAR);

SELECT
    CASE WHEN ABS(d) > 1 THEN CAST('NaN' AS DOUBLE) ELSE ACOS(d) END,
    CASE WHEN d < 1 THEN CAST('NaN' AS DOUBLE) ELSE ACOSH(d) END,
    CASE WHEN ABS(d) > 1 THEN CAST('NaN' AS DOUBLE) ELSE ASIN(d) END,
    CASE
        WHEN ABS(d) > 1 THEN CAST('NaN' AS DOUBLE)
        WHEN ABS(d) = 1 THEN d * CAST('inf' AS DOUBLE)
        ELSE ATANH(d)
    END,
    CASE WHEN d < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(d) END,
    CASE WHEN d = 0 THEN CAST('inf' AS DOUBLE) ELSE COT(d) END,
    CASE WHEN d = 0 THEN CAST('inf' AS DOUBLE) ELSE 1 / SIN(d) END,
    1 / COS(d)
FROM t;

SELECT
    LN(NULLIF(GREATEST(d, 0), 0)),
    LN(NULLIF(GREATEST(d, 0), 0)),
    LOG(10, NULLIF(GREATEST(d, 0), 0)),
    LOG(2, NULLIF(GREATEST(d, 0), 0)),
    CASE WHEN d <= -1 THEN NULL WHEN d < 1 THEN 2 * ATANH(d / (d + 2)) ELSE LN(d + 1) END,
    LOG(NULLIF(GREATEST(d, 0), 0), NULLIF(GREATEST(f, 0), 0)),
    LOG(10, NULLIF(GREATEST(d, 0), 0)),
    LN(2)
FROM t;

SELECT
    POWER(d, 2),
    CASE WHEN d < 0 AND n <> TRUNC(n) THEN CAST('NaN' AS DOUBLE) ELSE POWER(d, n) END,
    POWER(2, n),
    CASE
        WHEN (d < 0 AND f <> TRUNC(f)) OR f = CAST('NaN' AS DOUBLE) THEN d * CAST('NaN' AS DOUBLE)
        ELSE POWER(d, f)
    END,
    CASE WHEN i BETWEEN 0 AND 20 THEN FACTORIAL(i) END
FROM t;

SELECT
    ASINH(d),
    ATAN2(d, f),
    COSH(d),
    SINH(d),
    TANH(d),
    TANH(d / 2) * (EXP(d) + 1),
    SQRT(SQUARE(d) + SQUARE(f)),
    EXP(1)
FROM t;

-- What stands twice is repeated if it is short, and named if it is not.
SELECT
    CASE WHEN d + 1 < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(d + 1) END,
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(CASE WHEN d < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(d) END),
                _v1 DOUBLE -> CASE WHEN _v1 < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(_v1) END
            ),
            0
        ) AS DOUBLE
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(LN(NULLIF(GREATEST(d * f + n, 0), 0)) / (f - d)),
                _v2 DOUBLE -> CASE WHEN _v2 < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(_v2) END
            ),
            0
        ) AS DOUBLE
    )
FROM t;

SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(
                    ARRAY_CONSTRUCT(
                        LN(NULLIF(GREATEST(d, 0), 0)) * LN(NULLIF(GREATEST(f, 0), 0))
                            + LN(NULLIF(GREATEST(d + f, 0), 0)),
                        LN(NULLIF(GREATEST(f, 0), 0)) * LN(NULLIF(GREATEST(f, 0), 0)) + f
                    )
                ),
                _v1 ARRAY -> CASE
                    WHEN (
                            CAST(GET(_v1, 0) AS DOUBLE) < 0
                            AND CAST(GET(_v1, 1) AS DOUBLE) <> TRUNC(CAST(GET(_v1, 1) AS DOUBLE))
                        )
                        OR CAST(GET(_v1, 1) AS DOUBLE) = CAST('NaN' AS DOUBLE)
                        THEN CAST(GET(_v1, 0) AS DOUBLE) * CAST('NaN' AS DOUBLE)
                    ELSE POWER(CAST(GET(_v1, 0) AS DOUBLE), CAST(GET(_v1, 1) AS DOUBLE))
                END
            ),
            0
        ) AS DOUBLE
    )
FROM t;

SELECT
    COALESCE(d = CAST('NaN' AS DOUBLE), FALSE),
    CASE WHEN d = CAST('NaN' AS DOUBLE) THEN f ELSE d END,
    COALESCE(CAST(s AS DOUBLE) = CAST('NaN' AS DOUBLE), FALSE)
FROM t;

SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(SUM(d) + SUM(f) + SUM(n) + COUNT(*)),
                _v1 DOUBLE -> CASE WHEN _v1 < 0 THEN CAST('NaN' AS DOUBLE) ELSE SQRT(_v1) END
            ),
            0
        ) AS DOUBLE
    )
FROM t;
