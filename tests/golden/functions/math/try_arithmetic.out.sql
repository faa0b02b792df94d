CREATE TABLE t (i INT, l BIGINT, d DOUBLE, n NUMBER(10, 2), m NUMBER(38, 2), s VARCHAR, c DATE);

SELECT
    CASE WHEN i + i BETWEEN -2147483648 AND 2147483647 THEN i + i END,
    CASE WHEN l - i BETWEEN -9223372036854775808 AND 9223372036854775807 THEN l - i END,
    CASE WHEN l * l BETWEEN -9223372036854775808 AND 9223372036854775807 THEN l * l END,
    d + i,
    n + i
FROM t;

SELECT
    CAST(i AS DOUBLE) / NULLIF(l, 0),
    CAST(n AS NUMBER(38, 13)) / NULLIF(n, 0),
    i % NULLIF(0, 0),
    l % NULLIF(i, 0),
    CASE
        WHEN i + CAST(s AS BIGINT) BETWEEN -9223372036854775808 AND 9223372036854775807
            THEN i + CAST(s AS BIGINT)
    END
FROM t;

SELECT m + m FROM t;
SELECT DATEADD(day, 1, c), DATEADD(day, 3, c), DATEADD(day, -3, c) FROM t;

SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(
                    CASE WHEN i * i BETWEEN -2147483648 AND 2147483647 THEN i * i END
                        + (
                            CASE WHEN i * i BETWEEN -2147483648 AND 2147483647 THEN i * i END
                                + CASE WHEN i * i BETWEEN -2147483648 AND 2147483647 THEN i * i END
                        )
                ),
                _v1 NUMBER(38, 0) -> CASE WHEN _v1 BETWEEN -2147483648 AND 2147483647 THEN _v1 END
            ),
            0
        ) AS INT
    )
FROM t;

SELECT
    MOD(MOD(i, 7) + 7, 7),
    CASE WHEN MOD(i, l) < 0 THEN MOD(MOD(i, l) + l, l) ELSE MOD(i, l) END,
    CASE WHEN MOD(-7, n) < 0 THEN MOD(MOD(-7, n) + n, n) ELSE MOD(-7, n) END,
    -i,
    d,
    DATEADD(day, -1, c)
FROM t;
