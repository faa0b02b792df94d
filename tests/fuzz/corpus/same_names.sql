create table t (a int, A string, `a` date);
select a, A, t.a from t, t as T, t;
with x as (select 1), X as (select 2) select * from x;
select a as b, b as a, a as a from t order by a, b;
