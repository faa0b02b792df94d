CREATE TABLE t (a INT, b INT, m NUMBER(10, 2));

-- Without ANSI mode dividing by zero gives NULL.
SELECT
    CAST(a AS DOUBLE) / NULLIF(b, 0),
    a % NULLIF(b, 0),
    CAST(m AS NUMBER(38, 13)) / NULLIF(m, 0),
    CAST(a AS DOUBLE) / 2
FROM t;
