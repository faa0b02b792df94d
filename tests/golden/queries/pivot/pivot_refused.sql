select * from unknown pivot (sum(a) for b in (1));
create table t (a double, b double);
select * from t pivot (sum(a) for b in (1.5e0));
