CREATE TABLE t (d DATE, ts TIMESTAMP_LTZ(6));

SELECT
    YEAR(d),
    QUARTER(d),
    MONTH(CAST(ts AS DATE)),
    DAY(d),
    DAYOFMONTH(d),
    DAYOFYEAR(d),
    HOUR(ts),
    MINUTE(ts),
    WEEKISO(d)
FROM t;
