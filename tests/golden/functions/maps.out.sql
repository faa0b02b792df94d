CREATE TABLE t (id INT, m OBJECT, o OBJECT, by_id OBJECT);

SELECT
    OBJECT_CONSTRUCT_KEEP_NULL('a', 1, 'b', NULL),
    OBJECT_CONSTRUCT_KEEP_NULL('1', 'x'),
    OBJECT_CONSTRUCT_KEEP_NULL(CAST(id AS VARCHAR), 1),
    OBJECT_CONSTRUCT_KEEP_NULL(TO_CHAR(DATE '2020-01-31', 'YYYY-MM-DD'), 1),
    OBJECT_CONSTRUCT_KEEP_NULL()
FROM t;

SELECT
    OBJECT_KEYS(m),
    TRANSFORM(OBJECT_KEYS(m), _v1 VARCHAR -> CAST(GET(m, _v1) AS INT)),
    TRANSFORM(
        OBJECT_KEYS(by_id),
        _v2 VARCHAR -> OBJECT_CONSTRUCT_KEEP_NULL(
            'key',
            CAST(_v2 AS INT),
            'value',
            CAST(GET(by_id, _v2) AS VARCHAR)
        )
    ),
    ARRAY_CONTAINS(TO_VARIANT('1'), OBJECT_KEYS(by_id)),
    ARRAY_SIZE(OBJECT_KEYS(m))
FROM t;

SELECT
    REDUCE(OBJECT_KEYS(o), m, (_v1 OBJECT, _v2 VARCHAR) -> OBJECT_INSERT(_v1, _v2, GET(o, _v2))),
    ARRAYS_TO_OBJECT(ARRAY_CONSTRUCT('a', 'b'), ARRAY_CONSTRUCT(1, 2)),
    REDUCE(
        ARRAY_CONSTRUCT(OBJECT_CONSTRUCT_KEEP_NULL('col1', 1, 'col2', 'x')),
        OBJECT_CONSTRUCT(),
        (_v3 OBJECT, _v4 OBJECT) -> OBJECT_INSERT(
            _v3,
            CAST(CAST(_v4:col1 AS INT) AS VARCHAR),
            _v4:col2
        )
    )
FROM t;

SELECT
    OBJECT_PICK(
        by_id,
        FILTER(
            OBJECT_KEYS(by_id),
            _v1 VARCHAR -> CAST(_v1 AS INT) > 1 AND CAST(GET(by_id, _v1) AS VARCHAR) <> 'x'
        )
    ),
    ARRAYS_TO_OBJECT(
        OBJECT_KEYS(m),
        TRANSFORM(OBJECT_KEYS(m), _v2 VARCHAR -> CAST(GET(m, _v2) AS INT) + 1)
    )
FROM t;

SELECT
    REDUCE(
        OBJECT_KEYS(by_id),
        OBJECT_CONSTRUCT(),
        (_v1 OBJECT, _v2 VARCHAR) -> OBJECT_INSERT(
            _v1,
            CAST(CAST(CAST(_v2 AS INT) + 1 AS INT) AS VARCHAR),
            GET(by_id, _v2)
        )
    ),
    REDUCE(
        ARRAY_DISTINCT(ARRAY_CAT(OBJECT_KEYS(m), OBJECT_KEYS(o))),
        OBJECT_CONSTRUCT(),
        (_v3 OBJECT, _v4 VARCHAR) -> OBJECT_INSERT(
            _v3,
            _v4,
            COALESCE(
                TO_VARIANT(COALESCE(CAST(GET(m, _v4) AS INT), 0) + CAST(GET(o, _v4) AS INT)),
                PARSE_JSON('null')
            )
        )
    )
FROM t;

SELECT
    REDUCE(
        SPLIT('a:1,b:2', ','),
        OBJECT_CONSTRUCT(),
        (_v1 OBJECT, _v2 VARCHAR) -> OBJECT_INSERT(
            _v1,
            SPLIT_PART(_v2, ':', 1),
            COALESCE(
                TO_VARIANT(IFF(CONTAINS(_v2, ':'), SUBSTR(_v2, CHARINDEX(':', _v2) + 1), NULL)),
                PARSE_JSON('null')
            )
        )
    ),
    REDUCE(
        SPLIT('a=1;b', ';'),
        OBJECT_CONSTRUCT(),
        (_v3 OBJECT, _v4 VARCHAR) -> OBJECT_INSERT(
            _v3,
            SPLIT_PART(_v4, '=', 1),
            COALESCE(
                TO_VARIANT(IFF(CONTAINS(_v4, '='), SUBSTR(_v4, CHARINDEX('=', _v4) + 1), NULL)),
                PARSE_JSON('null')
            )
        )
    ),
    OBJECT_CONSTRUCT_KEEP_NULL(
        TO_JSON(TO_VARIANT(OBJECT_CONSTRUCT_KEEP_NULL('col1', 1, 'col2', 2))),
        3
    )
FROM t;

SELECT
    REDUCE(
        ARRAY_DISTINCT(
            ARRAY_CAT(
                OBJECT_KEYS(OBJECT_CONSTRUCT_KEEP_NULL('1', 'a')),
                OBJECT_KEYS(OBJECT_CONSTRUCT_KEEP_NULL(CAST(CAST(1 AS BIGINT) AS VARCHAR), 'b'))
            )
        ),
        OBJECT_CONSTRUCT(),
        (_v1 OBJECT, _v2 VARCHAR) -> OBJECT_INSERT(
            _v1,
            _v2,
            TO_VARIANT(
                OBJECT_CONSTRUCT_KEEP_NULL(
                    'k',
                    CAST(_v2 AS BIGINT),
                    'v1',
                    CAST(GET(OBJECT_CONSTRUCT_KEEP_NULL('1', 'a'), _v2) AS VARCHAR),
                    'v2',
                    CAST(
                        GET(
                            OBJECT_CONSTRUCT_KEEP_NULL(CAST(CAST(1 AS BIGINT) AS VARCHAR), 'b'),
                            _v2
                        ) AS VARCHAR
                    )
                )
            )
        )
    );
