create table t (a int);
select if(a > 1, 'many', 'one'), if(a is null, 0, a) from t;
