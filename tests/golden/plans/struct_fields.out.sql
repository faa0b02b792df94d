SELECT
    OBJECT_CONSTRUCT_KEEP_NULL(
        'a',
        CAST(s:a AS BIGINT),
        'b',
        CASE
            WHEN CAST(s:b AS OBJECT) IS NOT NULL
                THEN OBJECT_CONSTRUCT_KEEP_NULL('d', CAST(s:b.d AS BIGINT))
        END,
        'x',
        1
    ) AS s
FROM (
    SELECT
        1 AS col1,
        OBJECT_CONSTRUCT_KEEP_NULL('a', 1, 'b', OBJECT_CONSTRUCT_KEEP_NULL('c', 2, 'd', 3)) AS col2
) AS _t1 (id, s);
