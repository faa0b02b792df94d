create table t (x double, a int);
select x / 2, x / a, a / x from t;
