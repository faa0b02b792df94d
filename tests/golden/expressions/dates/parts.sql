create table t (d date, ts timestamp);
select year(d), quarter(d), month(ts), day(d), dayofmonth(d), dayofyear(d), hour(ts), minute(ts), weekofyear(d) from t;
