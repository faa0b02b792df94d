create table t (d date, ts timestamp, i bigint);

select date_format(ts, 'yyyy-MM-dd HH:mm:ss.SSS'), date_format(d, 'EEEE, d MMMM yyyy') from t;
select date_format(ts, "yyyy'T'HH''mm"), date_format(ts, 'y'), date_format(ts, 'Q'), from_unixtime(i) from t;
select from_unixtime(i, 'dd/MM/yy hh:mm a') from t;
select date_format(date_trunc('day', ts), 'd MMM') from t;
