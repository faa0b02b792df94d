CREATE TABLE t (d DATE, n INT);

SELECT
    DATEADD(day, 1, d),
    DATEADD(day, -1, d),
    DATEADD(day, n, d),
    DATEADD(day, 1, d),
    DATEADD(day, 30, d),
    DATEADD(day, -n, d),
    DATEDIFF(day, DATE '2024-01-01', d)
FROM t;
