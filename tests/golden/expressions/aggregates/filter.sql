create table t (a int, b boolean);
select count(*) filter (where b), sum(a) filter (where a > 1), count(distinct a) filter (where b) from t;
