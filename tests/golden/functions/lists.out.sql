CREATE TABLE t (g VARCHAR, x INT, name VARCHAR);
SELECT g, ARRAY_AGG(x), ARRAY_AGG(DISTINCT name), ARRAY_AGG(x) FROM t GROUP BY g;

SELECT
    IFF(COUNT(name) = 0, NULL, LISTAGG(name, '')),
    IFF(COUNT(name) = 0, NULL, LISTAGG(name, ', ') WITHIN GROUP (ORDER BY x DESC NULLS LAST)),
    IFF(COUNT(CAST(x AS VARCHAR)) = 0, NULL, LISTAGG(CAST(x AS VARCHAR), '-'))
FROM t;

SELECT
    CAST(
        GET(
            TRANSFORM(
                ARRAY_CONSTRUCT(
                    ARRAY_AGG(DISTINCT UPPER(name || '-' || name || '-' || name || '-' || name))
                ),
                _v2 ARRAY -> IFF(ARRAY_SIZE(_v2) = 0, NULL, ARRAY_TO_STRING(_v2, ','))
            ),
            0
        ) AS VARCHAR
    )
FROM t
GROUP BY g;

SELECT
    ARRAY_AGG(x) OVER (PARTITION BY g),
    CAST(ARRAY_SORT(ARRAY_AGG(DISTINCT x), TRUE, TRUE)[0] AS INT)
FROM t
GROUP BY g, x;

SELECT ARRAY_AGG(CASE WHEN x > 1 THEN x END) FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: lists.sql:7:1: CNV103: collect_list() over a running window is not converted yet
/*
SELECT collect_list(x) OVER (ORDER BY x) FROM t
*/
;
