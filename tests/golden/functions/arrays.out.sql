CREATE TABLE t (id INT, tags ARRAY, n ARRAY, days ARRAY, nested ARRAY);

SELECT
    ARRAY_CONSTRUCT(1, 2, 3),
    ARRAY_CONSTRUCT(),
    ARRAY_CONSTRUCT(id, NULL),
    ARRAY_CONSTRUCT(DATE '2020-01-31', CAST(days[0] AS DATE))
FROM t;

SELECT
    ARRAY_APPEND(n, 4),
    ARRAY_PREPEND(tags, 'x'),
    ARRAY_COMPACT(tags),
    ARRAY_REPEAT('a', 3)
FROM t;

SELECT
    ARRAY_INSERT(n, 0, 7),
    ARRAY_APPEND(n, 7),
    ARRAY_INSERT(n, IFF(id > 0, id - 1, ARRAY_SIZE(n) + 1 + id), 7)
FROM t;

-- constant arrays have no NULL element: plain functions do
SELECT
    ARRAY_CONTAINS(TO_VARIANT(id), ARRAY_CONSTRUCT(1, 2)),
    ARRAYS_OVERLAP(ARRAY_CONSTRUCT(1, 2), ARRAY_CONSTRUCT(2, 3));

SELECT
    ARRAY_CONTAINS(TO_VARIANT(id), ARRAY_COMPACT(n))
        OR NULLIF(ARRAY_SIZE(n) > ARRAY_SIZE(ARRAY_COMPACT(n)), TRUE),
    ARRAYS_OVERLAP(ARRAY_COMPACT(tags), ARRAY_CONSTRUCT('a'))
        OR NULLIF(
            ARRAY_SIZE(tags) > 0
                AND ARRAY_SIZE(ARRAY_CONSTRUCT('a')) > 0
                AND ARRAY_SIZE(tags) > ARRAY_SIZE(ARRAY_COMPACT(tags)),
            TRUE
        ),
    IFF(n IS NULL, NULL, COALESCE(ARRAY_POSITION(TO_VARIANT(3), n) + 1, 0))
FROM t;

SELECT id
FROM t
WHERE ARRAY_CONTAINS(TO_VARIANT('x'), tags)
    AND ARRAY_CONTAINS(TO_VARIANT(DATE '2020-01-31'), days);

SELECT
    ARRAY_REMOVE(n, TO_VARIANT(1)),
    CAST(ARRAY_MAX(n) AS INT),
    CAST(ARRAY_MIN(days) AS DATE),
    ARRAY_SIZE(tags),
    ARRAY_SIZE(tags),
    ARRAY_SIZE(n)
FROM t;

SELECT
    ARRAY_SORT(n, TRUE, TRUE),
    ARRAY_SORT(n, FALSE, FALSE),
    ARRAY_SORT(tags, TRUE, FALSE),
    ARRAY_FLATTEN(nested),
    ARRAY_CAT(n, ARRAY_CONSTRUCT(1))
FROM t;

SELECT
    REDUCE(
        n,
        ARRAY_CONSTRUCT(),
        (_v1 ARRAY, _v2) -> IFF(ARRAY_CONTAINS(_v2, _v1), _v1, ARRAY_APPEND(_v1, _v2))
    ),
    REDUCE(
        ARRAY_CAT(n, ARRAY_CONSTRUCT(1)),
        ARRAY_CONSTRUCT(),
        (_v3 ARRAY, _v4) -> IFF(ARRAY_CONTAINS(_v4, _v3), _v3, ARRAY_APPEND(_v3, _v4))
    ),
    REDUCE(
        FILTER(n, _v5 -> ARRAY_CONTAINS(_v5, ARRAY_CONSTRUCT(1))),
        ARRAY_CONSTRUCT(),
        (_v6 ARRAY, _v7) -> IFF(ARRAY_CONTAINS(_v7, _v6), _v6, ARRAY_APPEND(_v6, _v7))
    ),
    IFF(
        CAST(nested[0] AS ARRAY) IS NULL,
        NULL,
        REDUCE(
            FILTER(n, _v8 -> NOT COALESCE(ARRAY_CONTAINS(_v8, CAST(nested[0] AS ARRAY)), FALSE)),
            ARRAY_CONSTRUCT(),
            (_v9 ARRAY, _v10) -> IFF(ARRAY_CONTAINS(_v10, _v9), _v9, ARRAY_APPEND(_v9, _v10))
        )
    )
FROM t;

SELECT
    ARRAY_TO_STRING(ARRAY_COMPACT(tags), ','),
    ARRAY_TO_STRING(TRANSFORM(tags, _v1 VARCHAR -> COALESCE(_v1, '-')), ','),
    ARRAY_TO_STRING(ARRAY_CONSTRUCT(1, 2), ','),
    ARRAY_TO_STRING(ARRAY_COMPACT(TRANSFORM(days, _v2 DATE -> TO_CHAR(_v2, 'YYYY-MM-DD'))), ' ')
FROM t;

SELECT
    ARRAY_SLICE(n, 1, 3),
    IFF(
        ARRAY_SIZE(n) - 2 < 0,
        ARRAY_CONSTRUCT(),
        ARRAY_SLICE(n, ARRAY_SIZE(n) - 2, ARRAY_SIZE(n) - 2 + 1)
    ),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(IFF(id > 0, id - 1, ARRAY_SIZE(n) + id)),
                _v1 INT -> IFF(_v1 < 0, ARRAY_CONSTRUCT(), ARRAY_SLICE(n, _v1, _v1 + 3))
            ),
            0
        ) AS ARRAY
    )
FROM t;
