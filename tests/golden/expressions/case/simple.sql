create table t (a int);
select case a when 1 then 'one' when 2 then 'two' end as word from t;
