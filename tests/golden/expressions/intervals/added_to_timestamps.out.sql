CREATE TABLE t (ts TIMESTAMP_LTZ(6));

SELECT
    DATEADD(hour, 3, ts),
    DATEADD(minute, -90, ts),
    DATEADD(day, 1, ts),
    DATEADD(month, 2, ts)
FROM t;
