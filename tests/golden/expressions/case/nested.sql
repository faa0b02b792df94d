create table t (a int, b int);
select case when a > 1 then case when b > 1 then 'both' else 'a' end else 'none' end as which from t;
