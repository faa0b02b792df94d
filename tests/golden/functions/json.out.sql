CREATE TABLE t (j VARCHAR, v VARIANT, s OBJECT, d ARRAY);

SELECT
    CAST(TRY_PARSE_JSON(j):a AS VARCHAR),
    CAST(GET_PATH(TRY_PARSE_JSON(j), '["a"]["b"][0]') AS VARCHAR),
    CAST(TRY_PARSE_JSON(j):" x" AS VARCHAR)
FROM t;

SELECT
    ARRAY_SIZE(TRY_PARSE_JSON(j)),
    OBJECT_KEYS(TRY_PARSE_JSON(j)),
    PARSE_JSON(j),
    TRY_PARSE_JSON(j)
FROM t;

SELECT
    IFF(
        j IS NULL,
        NULL,
        CAST(
            GET(
                TRANSFORM(
                    ARRAY_CONSTRUCT(TRY_PARSE_JSON(j)),
                    _v1 -> OBJECT_CONSTRUCT_KEEP_NULL(
                        'a',
                        AS_INTEGER(GET(_v1, 'a')),
                        'b',
                        TRANSFORM(AS_ARRAY(GET(_v1, 'b')), _v2 VARIANT -> CAST(_v2 AS VARCHAR))
                    )
                ),
                0
            ) AS OBJECT
        )
    ),
    TRANSFORM(
        AS_ARRAY(TRY_PARSE_JSON(j)),
        _v3 VARIANT -> IFF(
            IS_OBJECT(_v3),
            OBJECT_CONSTRUCT_KEEP_NULL('x', AS_DOUBLE(GET(_v3, 'x'))),
            NULL
        )
    )
FROM t;

SELECT
    IFF(
        s IS NULL,
        NULL,
        '{'
            || ARRAY_TO_STRING(
                ARRAY_CONSTRUCT_COMPACT(
                    '"b":' || TO_JSON(TO_VARIANT(CAST(s:b AS INT))),
                    '"a":' || TO_JSON(TO_VARIANT(CAST(s:a AS VARCHAR)))
                ),
                ','
            )
            || '}'
    ),
    '{'
        || ARRAY_TO_STRING(
            ARRAY_CONSTRUCT_COMPACT(
                '"b":' || TO_JSON(TO_VARIANT(1)),
                '"a":' || TO_JSON(TO_VARIANT('x'))
            ),
            ','
        )
        || '}',
    TO_JSON(TO_VARIANT(ARRAY_CONSTRUCT(1, 2))),
    '['
        || ARRAY_TO_STRING(
            TRANSFORM(d, _v1 DATE -> COALESCE('"' || TO_CHAR(_v1, 'YYYY-MM-DD') || '"', 'null')),
            ','
        )
        || ']'
FROM t;

SELECT
    CAST(v:a AS VARCHAR),
    GET_PATH(v, '[0]'),
    TRY_CAST(CAST(GET_PATH(v, '["a"]["b"]') AS VARCHAR) AS INT),
    COALESCE(IS_NULL_VALUE(v), FALSE),
    TO_VARIANT(s)
FROM t;

SELECT 'string', 'struct<b:int,a:string>', 'array<date>', 'decimal(2,1)' FROM t;
