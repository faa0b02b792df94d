create table t (a int, b int, m decimal(10, 2));
select a / b, avg(a), avg(m), m / 3 from t group by a, b, m;
