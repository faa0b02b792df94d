create table t (a int, b string not null);

select b, a from t order by all;
select * from t order by all desc nulls first limit 2;
select a from unknown order by all;
select `all` from (select a as `all`, b from t) order by all;
