CREATE TABLE t (id INT, tags ARRAY, m OBJECT, by_id OBJECT, s OBJECT, "ROWS" ARRAY);

SELECT
    CAST(tags[0] AS VARCHAR),
    CAST(GET(tags, id) AS VARCHAR),
    CAST(GET(tags, 1) AS VARCHAR),
    CAST(GET(tags, id) AS VARCHAR),
    CAST(ARRAY_CONSTRUCT(1, 2)[1] AS INT)
FROM t;

SELECT
    CAST(GET(tags, 0) AS VARCHAR),
    CAST(GET(tags, ARRAY_SIZE(tags) - 1) AS VARCHAR),
    CAST(GET(tags, IFF(id > 0, id - 1, ARRAY_SIZE(tags) + id)) AS VARCHAR)
FROM t;

SELECT
    CAST(GET(m, 'k') AS INT),
    CAST(GET(m, 'k') AS INT),
    CAST(GET(by_id, CAST(id AS VARCHAR)) AS DATE),
    CAST(GET(by_id, '1') AS DATE)
FROM t;

SELECT
    CAST(s:a AS INT),
    CAST(s:B.c AS VARCHAR),
    CAST(s:B AS OBJECT),
    CAST(t.s:a AS INT),
    TRANSFORM("ROWS", _v1 OBJECT -> CAST(_v1:x AS INT)),
    CAST("ROWS"[0]:y AS VARCHAR)
FROM t;

SELECT
    CAST(OBJECT_CONSTRUCT_KEEP_NULL('a', 1, 'b', 'x'):b AS VARCHAR),
    OBJECT_CONSTRUCT_KEEP_NULL('id', id, 'tag', CAST(tags[0] AS VARCHAR), 'col3', 1),
    OBJECT_CONSTRUCT_KEEP_NULL(
        'id',
        t.id,
        'tags',
        t.tags,
        'm',
        t.m,
        'by_id',
        t.by_id,
        's',
        t.s,
        'rows',
        t."ROWS"
    )
FROM t;

-- an operand that is not small is written once
SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(ARRAY_SORT(ARRAY_APPEND(ARRAY_COMPACT(tags), 'x'), TRUE, FALSE)),
                _v1 ARRAY -> CAST(GET(_v1, ARRAY_SIZE(_v1) - 1) AS VARCHAR)
            ),
            0
        ) AS VARCHAR
    )
FROM t;

-- types that are not known
SELECT GET(a, 0), b.c.d FROM u;
