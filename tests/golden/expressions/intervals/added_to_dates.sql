create table t (d date);
select d + interval 1 day, d - interval 3 months, d + interval '1' year, interval 2 weeks + d, d + interval '1-6' year to month from t;
