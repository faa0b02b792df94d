create table t (a int, d double, m decimal(10, 2));
select abs(a), round(m, 1), round(d), mod(a, 3), pi(), exp(d), sin(d) from t;
