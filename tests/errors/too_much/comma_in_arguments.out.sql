!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_arguments.sql:1:1: PRS001: nothing stands between ',' and ')'
/*
select coalesce(a, b,) from t
*/
;
