create table t (a int, m decimal(10, 2));
select a / a / 2, a / (a / 2), -m / 2, -(m / 2) from t;
