create table t (a int, s string);
select case when a > 1 then a else s end, if(a > 1, s, a), coalesce(s, a) from t;
