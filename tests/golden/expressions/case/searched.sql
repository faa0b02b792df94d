create table t (a int);
select case when a > 10 then 'big' when a > 5 then 'medium' else 'small' end as size from t;
