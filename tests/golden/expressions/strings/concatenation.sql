create table t (a string, n int);
select a || '-' || n, concat(a, '-', n), concat(a), concat() from t;
