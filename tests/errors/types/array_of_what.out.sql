!!!RESOLVE PRS502!!! -- sc-transpile: array_of_what.sql:1:1: PRS502: the type does not say what is in it
/*
select cast(a as array) from t
*/
;
