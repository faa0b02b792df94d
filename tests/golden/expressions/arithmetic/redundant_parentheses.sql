create table t (a int, b int, c int);
select ((a)) + (b * c), (a * b) + c, ((a + b)) from t;
