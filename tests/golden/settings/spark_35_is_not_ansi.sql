create table t (a int, b int);
select a / b from t;
