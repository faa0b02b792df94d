select sum(a) over (order by b rows between n preceding and current row) from t;
