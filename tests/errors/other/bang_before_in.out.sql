!!!RESOLVE PRS001!!! -- sc-transpile: bang_before_in.sql:1:1: PRS001: '!' negates a whole condition only
/*
select * from t where a ! in (1, 2)
*/
;
