create table t (a int, b int);
select count(*), count(1), count(a), count(distinct a), count(distinct a, b), count(a, b), approx_count_distinct(a) from t;
