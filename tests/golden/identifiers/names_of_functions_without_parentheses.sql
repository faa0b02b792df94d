create table t (current_date date);
-- A column of that name goes before the function.
select current_date, current_timestamp from t;
