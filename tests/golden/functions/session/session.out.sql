SELECT
    UNIFORM(CAST(0 AS DOUBLE), CAST(1 AS DOUBLE), RANDOM()),
    NORMAL(CAST(0 AS DOUBLE), CAST(1 AS DOUBLE), RANDOM()),
    UUID_STRING(),
    RANDSTR(5, RANDOM()),
    UNIFORM(1, 9, RANDOM()),
    UNIFORM(CAST(1.5 AS DOUBLE), CAST(2 AS DOUBLE), RANDOM());

SELECT UNIFORM(CAST(0 AS DOUBLE), CAST(1 AS DOUBLE), RANDOM(42));
SELECT CURRENT_DATABASE(), 'Europe/Berlin';
SELECT CURRENT_USER();
SELECT SEQ8();

SELECT
    IFF(
        1 > 0,
        NULL,
        CAST(
            'error: ' || TRY_CAST('the condition of assert_true() is not true' AS VARCHAR) AS NUMBER
        )
    ),
    IFF(x, NULL, CAST('error: ' || TRY_CAST('no' AS VARCHAR) AS NUMBER))
FROM (VALUES (TRUE)) AS t (x);

SELECT CASE WHEN x THEN 1 ELSE CAST('error: ' || TRY_CAST('stop' AS VARCHAR) AS NUMBER) END
FROM (VALUES (TRUE)) AS t (x);

SELECT
    SOUNDEX('Miller'),
    NVL2(NULL, 1, 2),
    ZEROIFNULL(NULL),
    NULLIFZERO(0),
    1 IS NOT DISTINCT FROM 1;

!!!RESOLVE CNV101!!! -- sc-transpile: session.sql:9:1: CNV101: Spark's function spark_partition_id() is not converted yet
/*
SELECT spark_partition_id()
*/
;

SELECT UUID_STRING();
SELECT BITMAP_COUNT(BITMAP_CONSTRUCT_AGG(BITMAP_BIT_POSITION(x))) FROM (VALUES (1)) AS t (x);
SELECT CAST('error: ' || TRY_CAST(CAST(1 AS VARCHAR) AS VARCHAR) AS NUMBER);
