create table t (a int, b boolean);
select count(*), count(*) filter (where b) as yes from t;
