create table t (n string, a int);
select n + 1, n * a from t;
