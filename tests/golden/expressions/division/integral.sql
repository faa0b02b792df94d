create table t (a int, b int);
select a div b from t;
