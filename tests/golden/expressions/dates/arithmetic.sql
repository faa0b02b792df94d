create table t (d date, n int);
select d + 1, d - 1, d + n, 1 + d, date_add(d, 30), date_sub(d, n), datediff(d, date '2024-01-01') from t;
