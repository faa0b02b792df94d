CREATE TABLE t (d DATE);

SELECT
    DATEADD(day, 1, d),
    DATEADD(month, -3, d),
    DATEADD(year, 1, d),
    DATEADD(day, 14, d),
    DATEADD(month, 18, d)
FROM t;
