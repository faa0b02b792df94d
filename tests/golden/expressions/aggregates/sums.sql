create table t (a int, d double, m decimal(10, 2), s string);
select sum(a), sum(d), sum(m), sum(distinct a), sum(s) from t;
