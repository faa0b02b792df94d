SELECT *
FROM (
    SELECT
        COALESCE(
            index,
            ARRAY_POSITION(TO_VARIANT(key), ARRAY_SORT(OBJECT_KEYS(AS_OBJECT(this))))
        ) AS pos,
        key AS key,
        value AS value
    FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"b": true, "a": [1, null]}')))
);

SELECT
    pos,
    key,
    value
FROM (
    SELECT
        COALESCE(
            index,
            ARRAY_POSITION(TO_VARIANT(key), ARRAY_SORT(OBJECT_KEYS(AS_OBJECT(this))))
        ) AS pos,
        key AS key,
        value AS value
    FROM TABLE(FLATTEN(INPUT => PARSE_JSON('[1, null, "x"]'), OUTER => TRUE))
);

SELECT
    t.id,
    v.pos,
    v.key
FROM
    (SELECT 1 AS col1, PARSE_JSON('{"b": 1}') AS col2) AS t (id, j),
    LATERAL (
        SELECT
            COALESCE(
                index,
                ARRAY_POSITION(TO_VARIANT(key), ARRAY_SORT(OBJECT_KEYS(AS_OBJECT(this))))
            ) AS pos,
            key AS key,
            value AS value
        FROM TABLE(FLATTEN(INPUT => t.j))
    ) AS v;
