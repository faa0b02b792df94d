CREATE TABLE t (s VARCHAR NOT NULL, r VARCHAR, i INT, b BINARY, a ARRAY);

SELECT
    LEFT(s, 3),
    RIGHT(s, GREATEST(i, 0)),
    REPEAT(s, 0),
    REPEAT(' ', GREATEST(i, 0)),
    LPAD(s, 5),
    RPAD(s, GREATEST(i, 0), '*'),
    LPAD(b, 5, TO_BINARY('00', 'HEX'))
FROM t;

SELECT
    RIGHT(s, 3),
    RIGHT(s, 3),
    CASE WHEN LENGTH(s) >= 3 THEN SUBSTR(s, -3, 2) ELSE LEFT(s, GREATEST(LENGTH(s) - 3 + 2, 0)) END,
    LEFT(b, 2),
    LPAD(TO_VARCHAR(b, 'UTF-8'), 5, 'x')
FROM t;

SELECT
    CONCAT(LEFT(s, 2), 'new', SUBSTR(s, 6)),
    CONCAT(LEFT(s, 2), r, SUBSTR(s, 5)),
    CONCAT(LEFT(b, 2 - 1), b, SUBSTR(b, 2 + LENGTH(b)))
FROM t;

SELECT CONCAT(LEFT(s, 2 - 1), r, SUBSTR(s, 2 + LENGTH(r))) FROM t;
SELECT CONCAT(LEFT(s, i - 1), r, SUBSTR(s, i + 2)) FROM t;

SELECT
    CHARINDEX('a', s),
    CHARINDEX('a', s, 2),
    CHARINDEX('a', s),
    CASE WHEN i >= 1 THEN CHARINDEX('a', s, i) ELSE CHARINDEX('a', s) * 0 END,
    CHARINDEX('a', s) * 0
FROM t;

SELECT
    SPLIT_PART(s, '.', 1),
    ARRAY_TO_STRING(ARRAY_SLICE(SPLIT(s, '.'), 0, 2), '.'),
    REVERSE(ARRAY_TO_STRING(ARRAY_SLICE(SPLIT(REVERSE(s), '→é'), 0, 2), '→é'))
FROM t;

SELECT LEFT(s, 0), LEFT(s, 0), SPLIT_PART(s, '.', -1) FROM t;
SELECT SPLIT_PART(s, '.', i) FROM t;

SELECT
    REVERSE(s),
    REVERSE(CAST(i AS VARCHAR)),
    UNICODE(s),
    CHR(65),
    CHR(65),
    CASE WHEN i < 0 THEN '' ELSE CHR(MOD(i, 256)) END,
    INITCAP(s, ' '),
    CONCAT('''', REPLACE(s, '''', '\\'''), '''')
FROM t;

SELECT
    ARRAY_TO_STRING(ARRAY_CONSTRUCT_COMPACT(s, CAST(i AS VARCHAR), r), ', '),
    ARRAY_TO_STRING(
        ARRAY_CAT(
            ARRAY_CAT(ARRAY_CONSTRUCT_COMPACT('a'), COALESCE(ARRAY_COMPACT(a), ARRAY_CONSTRUCT())),
            ARRAY_CONSTRUCT_COMPACT(s)
        ),
        ','
    ),
    ARRAY_TO_STRING(ARRAY_CONSTRUCT_COMPACT(), s),
    CONCAT(b, b),
    CONCAT(TO_VARCHAR(b, 'UTF-8'), s)
FROM t;

SELECT
    EDITDISTANCE(s, r),
    CASE WHEN EDITDISTANCE(s, r) > 2 THEN -1 ELSE EDITDISTANCE(s, r) END,
    CASE
        WHEN s IS NULL OR 'a,b,c' IS NULL THEN NULL
        WHEN CONTAINS(s, ',') THEN 0
        ELSE COALESCE(ARRAY_POSITION(TO_VARIANT(s), SPLIT('a,b,c', ',')) + 1, 0)
    END,
    TRANSLATE(s, 'ab', 'x')
FROM t;

SELECT
    TRIM(s),
    TRIM(s, 'xy'),
    TRIM(TO_VARCHAR(b, 'UTF-8')),
    LTRIM(s, 'x'),
    OCTET_LENGTH(s),
    BIT_LENGTH(b)
FROM t;
