create table t (ts timestamp);
-- Days are days of the calendar, the rest is elapsed time: it matters when clocks change.
select ts + interval 1 day 6 hours, ts - interval '1 02:03:04' day to second from t;
