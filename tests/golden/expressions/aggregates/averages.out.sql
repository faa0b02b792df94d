CREATE TABLE t (a INT, d DOUBLE, m NUMBER(10, 2));

-- Spark: DOUBLE for integers, four more digits for decimals.
SELECT
    AVG(CAST(a AS DOUBLE)),
    AVG(d),
    CAST(AVG(CAST(m AS NUMBER(38, 14))) AS NUMBER(14, 6)),
    AVG(CAST(a AS DOUBLE))
FROM t;
