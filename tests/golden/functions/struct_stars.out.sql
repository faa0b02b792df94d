CREATE TABLE t (id INT, s OBJECT);
SELECT CAST(s:a AS INT), CAST(s:b AS OBJECT), t.*, CAST(s:b.c AS VARCHAR), CAST(s:b.d AS INT) FROM t;

SELECT
    OBJECT_CONSTRUCT_KEEP_NULL('id', t.id, 's', t.s),
    OBJECT_CONSTRUCT_KEEP_NULL('a', CAST(s:a AS INT), 'b', CAST(s:b AS OBJECT), 'id', id),
    ARRAY_CONSTRUCT(CAST(CAST(s:b.c AS VARCHAR) AS BIGINT), CAST(s:b.d AS INT))
FROM t;

SELECT CAST(s:b AS OBJECT) FROM t;

SELECT id
FROM t
WHERE s IN (SELECT OBJECT_CONSTRUCT_KEEP_NULL('a', id, 'b', CAST(s:b AS OBJECT)) FROM t);

SELECT OBJECT_CONSTRUCT_KEEP_NULL('id', id, 'a', CAST(s:a AS INT)) FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: struct_stars.sql:7:1: CNV103: Snowflake has no order of arrays and structs
/*
SELECT id FROM t WHERE s < s
*/
;

SELECT
    COUNT(DISTINCT t.a, t.b),
    COUNT(DISTINCT t.a, t.b, t.a, t.b),
    COUNT(t.a, t.b, t.a, t.b),
    COUNT(*),
    COUNT(t.*)
FROM (VALUES (1, 2)) AS t (a, b);
