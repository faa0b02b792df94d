create table t (d date);
-- A date and a time of day make a timestamp.
select d + interval 6 hours from t;
