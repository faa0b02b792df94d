create table t (s string);
-- The result is a text again.
select s + interval 1 day from t;
