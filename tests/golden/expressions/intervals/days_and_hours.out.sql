CREATE TABLE t (ts TIMESTAMP_LTZ(6));

-- Days are days of the calendar, the rest is elapsed time: it matters when clocks change.
SELECT DATEADD(hour, 6, DATEADD(day, 1, ts)), DATEADD(second, -7384, DATEADD(day, -1, ts)) FROM t;
