create table t (y int, m int);
select make_date(y, m, 1) from t;
