!!!RESOLVE PRS001!!! -- sc-transpile: is_something.sql:1:1: PRS001: unexpected 1, expected DISTINCT, FALSE, NOT or NULL
/*
select * from t where a is 1
*/
;
