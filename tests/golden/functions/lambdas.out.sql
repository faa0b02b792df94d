CREATE TABLE t (id INT, tags ARRAY, n ARRAY);

SELECT
    TRANSFORM(n, x INT -> x + 1),
    TRANSFORM(ARRAY_GENERATE_RANGE(0, ARRAY_SIZE(n)), i INT -> CAST(GET(n, i) AS INT) + i),
    FILTER(n, x INT -> x > id)
FROM t;

SELECT
    TRANSFORM(
        FILTER(ARRAY_GENERATE_RANGE(0, ARRAY_SIZE(n)), i INT -> CAST(GET(n, i) AS INT) > i),
        _v1 INT -> CAST(GET(n, _v1) AS INT)
    ),
    TRANSFORM(
        ARRAY_GENERATE_RANGE(0, GREATEST(ARRAY_SIZE(n), ARRAY_SIZE(tags))),
        _v2 INT -> OBJECT_CONSTRUCT_KEEP_NULL(
            'y',
            CAST(GET(tags, _v2) AS VARCHAR),
            'x',
            CAST(GET(n, _v2) AS INT)
        )
    ),
    TRANSFORM(
        ARRAY_GENERATE_RANGE(
            0,
            GREATEST(ARRAY_SIZE(n), ARRAY_SIZE(tags), ARRAY_SIZE(ARRAY_CONSTRUCT(1)))
        ),
        _v3 INT -> OBJECT_CONSTRUCT_KEEP_NULL(
            'n',
            CAST(GET(n, _v3) AS INT),
            'tags',
            CAST(GET(tags, _v3) AS VARCHAR),
            '2',
            CAST(GET(ARRAY_CONSTRUCT(1), _v3) AS INT)
        )
    )
FROM t;

SELECT
    DECODE(
        CAST(
            ARRAY_MAX(
                ARRAY_APPEND(TRANSFORM(n, x INT -> DECODE(x = 1, TRUE, 2, FALSE, 0, 1)), 0)
            ) AS INT
        ),
        2,
        TRUE,
        0,
        FALSE
    ),
    ARRAY_SIZE(FILTER(n, x INT -> x IS NULL)) > 0,
    DECODE(
        CAST(
            ARRAY_MIN(
                ARRAY_APPEND(TRANSFORM(n, x INT -> DECODE(x > 1, TRUE, 2, FALSE, 0, 1)), 2)
            ) AS INT
        ),
        2,
        TRUE,
        0,
        FALSE
    ),
    ARRAY_SIZE(FILTER(ARRAY_CONSTRUCT(1), x INT -> NOT (x > 1))) = 0
FROM t;

SELECT
    REDUCE(n, CAST(0 AS INT), (acc INT, x INT) -> acc + x),
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(REDUCE(n, CAST(0.5 AS DOUBLE), (acc DOUBLE, x INT) -> acc + x)),
                acc DOUBLE -> acc / 2
            ),
            0
        ) AS DOUBLE
    )
FROM t;

SELECT REDUCE(n, CAST(0 AS INT), (acc INT, x INT) -> COALESCE(acc, 0) + COALESCE(x, 0)) FROM t;

SELECT
    REDUCE(
        n,
        ARRAY_CONSTRUCT(),
        (_v1 ARRAY, _v2 INT) -> ARRAY_INSERT(
            _v1,
            ARRAY_SIZE(
                FILTER(
                    _v1,
                    _v3 INT -> CASE WHEN _v3 < _v2 THEN 1 WHEN _v3 > _v2 THEN -1 ELSE 0 END <= 0
                )
            ),
            _v2
        )
    )
FROM t;

SELECT TRANSFORM(TRANSFORM(n, x INT -> ARRAY_CONSTRUCT(x)), x ARRAY -> TRANSFORM(x, y INT -> y * 2))
FROM t;

SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(ARRAY_SORT(n, TRUE, FALSE)),
                _v1 ARRAY -> TRANSFORM(
                    ARRAY_GENERATE_RANGE(0, ARRAY_SIZE(_v1)),
                    i INT -> CAST(GET(_v1, i) AS INT) * i
                )
            ),
            0
        ) AS ARRAY
    )
FROM t;
