CREATE TABLE t (n ARRAY, m OBJECT, s OBJECT);

SELECT
    n,
    TRANSFORM(n, _v1 INT -> CAST(_v1 AS VARCHAR)),
    CAST(NULL AS ARRAY),
    '['
        || ARRAY_TO_STRING(TRANSFORM(n, _v2 INT -> COALESCE(CAST(_v2 AS VARCHAR), 'null')), ', ')
        || ']'
FROM t;

SELECT
    ARRAYS_TO_OBJECT(
        TRANSFORM(OBJECT_KEYS(m), _v1 VARCHAR -> CAST(CAST(_v1 AS INT) AS VARCHAR)),
        TRANSFORM(OBJECT_KEYS(m), _v2 VARCHAR -> CAST(CAST(GET(m, _v2) AS INT) AS VARCHAR))
    ),
    IFF(
        s IS NULL,
        NULL,
        OBJECT_CONSTRUCT_KEEP_NULL(
            'x',
            CAST(CAST(s:a AS INT) AS VARCHAR),
            'y',
            CAST(s:b AS VARCHAR)
        )
    ),
    IFF(
        s IS NULL,
        NULL,
        '{'
            || COALESCE(CAST(CAST(s:a AS INT) AS VARCHAR), 'null')
            || ', '
            || COALESCE(CAST(s:b AS VARCHAR), 'null')
            || '}'
    ),
    '{'
        || ARRAY_TO_STRING(
            TRANSFORM(
                OBJECT_KEYS(m),
                _v3 VARCHAR -> COALESCE(CAST(CAST(_v3 AS INT) AS VARCHAR), 'null')
                    || ' -> '
                    || COALESCE(CAST(CAST(GET(m, _v3) AS INT) AS VARCHAR), 'null')
            ),
            ', '
        )
        || '}'
FROM t;

SELECT *
FROM (
    SELECT 1 AS col1, ARRAY_CONSTRUCT(1, 2) AS col2
    UNION ALL
    SELECT 2, CAST(NULL AS ARRAY)
) AS v (id, a);

INSERT INTO t
SELECT
    ARRAY_CONSTRUCT(1) AS col1,
    OBJECT_CONSTRUCT_KEEP_NULL('1', 2) AS col2,
    OBJECT_CONSTRUCT_KEEP_NULL('a', 1, 'b', 'x') AS col3;

!!!RESOLVE CNV001!!! -- sc-transpile: nested_casts.sql:6:1: CNV001: a cast from int to array<int> is not converted yet
/*
SELECT 'lost' WHERE CAST(1 AS ARRAY<INT>) IS NULL
*/
;
