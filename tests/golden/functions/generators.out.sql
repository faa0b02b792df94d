CREATE TABLE t (id INT, tags ARRAY, m OBJECT, "ROWS" ARRAY, j VARCHAR);

SELECT
    id,
    c
FROM
    t,
    LATERAL (
        SELECT CAST(value AS VARCHAR) AS c
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(tags, _v1 VARIANT -> COALESCE(_v1, PARSE_JSON('null')))
        ))
    ) AS e
WHERE c <> 'x';

SELECT
    id,
    c,
    k,
    v
FROM
    t,
    LATERAL (
        SELECT CAST(value AS VARCHAR) AS c
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(tags, _v1 VARIANT -> COALESCE(_v1, PARSE_JSON('null'))),
            OUTER => TRUE
        ))
    ) AS e,
    LATERAL (SELECT key AS k, CAST(value AS INT) AS v FROM TABLE(FLATTEN(INPUT => m))) AS f;

SELECT
    id,
    _g1.col
FROM
    t,
    LATERAL (
        SELECT CAST(value AS VARCHAR) AS col
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(tags, _v2 VARIANT -> COALESCE(_v2, PARSE_JSON('null')))
        ))
    ) AS _g1;

SELECT
    id,
    _g1.p,
    _g1.tag
FROM
    t,
    LATERAL (
        SELECT
            index AS p,
            CAST(value AS VARCHAR) AS tag
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(tags, _v2 VARIANT -> COALESCE(_v2, PARSE_JSON('null'))),
            OUTER => TRUE
        ))
    ) AS _g1;

SELECT
    _g1.pos,
    _g1.key,
    _g1.value
FROM
    t,
    LATERAL (
        SELECT
            index AS pos,
            CAST(value:key AS VARCHAR) AS key,
            CAST(value:value AS INT) AS value
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(
                OBJECT_KEYS(m),
                _v2 VARCHAR -> OBJECT_CONSTRUCT_KEEP_NULL(
                    'key',
                    _v2,
                    'value',
                    CAST(GET(m, _v2) AS INT)
                )
            )
        ))
    ) AS _g1;

SELECT
    _g1.x,
    _g1.y,
    id
FROM
    t,
    LATERAL (
        SELECT
            CAST(value:x AS INT) AS x,
            CAST(value:y AS VARCHAR) AS y
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM("ROWS", _v2 VARIANT -> COALESCE(_v2, PARSE_JSON('null')))
        ))
    ) AS _g1;

SELECT CAST(value AS INT) AS n FROM TABLE(FLATTEN(INPUT => ARRAY_CONSTRUCT(1, 2)));

SELECT
    id,
    _g1.col0,
    _g1.col1
FROM
    t,
    LATERAL (
        SELECT
            CAST(value[0] AS INT) AS col0,
            CAST(value[1] AS VARCHAR) AS col1
        FROM TABLE(FLATTEN(INPUT => ARRAY_CONSTRUCT(ARRAY_CONSTRUCT(1, 'a'), ARRAY_CONSTRUCT(2))))
    ) AS _g1;

SELECT
    _g1.c0,
    _g1.c1
FROM
    t,
    LATERAL (
        SELECT
            CAST(GET(value, 'a') AS VARCHAR) AS c0,
            CAST(GET(value, 'b') AS VARCHAR) AS c1
        FROM TABLE(FLATTEN(INPUT => ARRAY_CONSTRUCT(TRY_PARSE_JSON(j)), OUTER => TRUE))
    ) AS _g1;

SELECT *
FROM (SELECT CAST(value AS INT) AS col FROM TABLE(FLATTEN(INPUT => ARRAY_CONSTRUCT(1, 2)))) AS e (n);

SELECT
    t.id,
    e.col
FROM
    t,
    LATERAL (
        SELECT CAST(value AS VARCHAR) AS col
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(t.tags, _v1 VARIANT -> COALESCE(_v1, PARSE_JSON('null')))
        ))
    ) AS e;

SELECT id * 2
FROM (SELECT ROW_NUMBER() OVER (ORDER BY SEQ8()) - 1 AS id FROM TABLE(GENERATOR(ROWCOUNT => 10)))
WHERE id > 3;

SELECT *
FROM
    (
        SELECT (ROW_NUMBER() OVER (ORDER BY SEQ8()) - 1) * -3 + 10 AS id
        FROM TABLE(GENERATOR(ROWCOUNT => 4))
    ),
    (SELECT ROW_NUMBER() OVER (ORDER BY SEQ8()) - 1 AS id FROM TABLE(GENERATOR(ROWCOUNT => 5)));

CREATE TABLE u AS
SELECT
    id,
    _g1.key,
    _g1.value
FROM
    t,
    LATERAL (SELECT key AS key, CAST(value AS INT) AS value FROM TABLE(FLATTEN(INPUT => m))) AS _g1;

SELECT
    * EXCLUDE (_g2),
    _g1._g2 AS id
FROM
    t,
    LATERAL (
        SELECT CAST(value AS VARCHAR) AS _g2
        FROM TABLE(FLATTEN(
            INPUT => TRANSFORM(tags, _v3 VARIANT -> COALESCE(_v3, PARSE_JSON('null')))
        ))
    ) AS _g1;

SELECT
    * EXCLUDE (_g2),
    _g1._g2 AS x
FROM
    unknown,
    LATERAL (
        SELECT value AS _g2
        FROM TABLE(FLATTEN(INPUT => TRANSFORM(a, _v3 VARIANT -> COALESCE(_v3, PARSE_JSON('null')))))
    ) AS _g1;

SELECT k, v FROM unknown, LATERAL (SELECT key AS k, value AS v FROM TABLE(FLATTEN(INPUT => m))) AS e;

SELECT
    g,
    _g3.x
FROM
    (SELECT g, ARRAY_AGG(id) AS _g1 FROM (SELECT id, j AS g FROM t) GROUP BY g) AS _g2,
    LATERAL (SELECT CAST(value AS INT) AS x FROM TABLE(FLATTEN(INPUT => _g1))) AS _g3;

!!!RESOLVE CNV201!!! -- sc-transpile: generators.sql:20:1: CNV201: explode() is converted only as an item of a select list, in LATERAL VIEW and in FROM
/*
SELECT explode(array(1)) + 1
*/
;
