create table t (s string, d date);
-- Without ANSI mode a text that is no number or date becomes NULL.
select cast(s as double), cast(s as date) from t;
select * from t where d > s;
