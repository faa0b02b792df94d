!!!RESOLVE PRS001!!! -- sc-transpile: incomplete_case.sql:1:1: PRS001: unexpected FROM, expected END before it
/*
select case when a = 1 then 'one' from t
*/
;
