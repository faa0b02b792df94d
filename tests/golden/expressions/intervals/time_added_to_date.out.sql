CREATE TABLE t (d DATE);

-- A date and a time of day make a timestamp.
SELECT DATEADD(hour, 6, CAST(d AS TIMESTAMP_LTZ(6))) FROM t;
