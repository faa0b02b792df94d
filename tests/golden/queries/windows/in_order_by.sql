create table t (a int, b int);
select a from t order by sum(b) over (partition by a) desc;
