!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_when.sql:1:1: PRS001: unexpected ','
/*
select case when a then 1, when b then 2 end from t
*/
;
