CREATE TABLE t (s VARCHAR, ts TIMESTAMP_LTZ(6));

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:3:1: CNV103: 'z' in a date or time pattern has no form in Snowflake
/*
select date_format(ts, 'yyyy z') from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:4:1: CNV103: 'HH:mm' in a date or time pattern has no year, or no month: Snowflake reads it as another date
/*
select to_timestamp(s, 'HH:mm') from t
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: refused.sql:5:1: CNV103: a date or time pattern that is not constant
/*
select to_date(s, s) from t
*/
;

!!!RESOLVE CNV102!!! -- sc-transpile: refused.sql:6:1: CNV102: next_day() needs a day of the week
/*
select next_day(s, 'someday') from t
*/
;

!!!RESOLVE CNV001!!! -- sc-transpile: refused.sql:7:1: CNV001: Snowflake's dates are of the years 1 to 9999
/*
select make_date(-44, 3, 15)
*/
;
