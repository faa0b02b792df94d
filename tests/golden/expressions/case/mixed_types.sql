create table t (a int, s string, m decimal(10, 2));
select case when a > 1 then a else m end, case when a > 1 then a else s end, if(a > 1, s, a) from t;
