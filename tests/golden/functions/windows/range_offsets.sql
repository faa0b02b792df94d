create table t (a int, d date);

select sum(a) over (order by a range between 1 preceding and 2 following) from t;
select sum(a) over (order by d range between interval 1 day preceding and current row) from t;
