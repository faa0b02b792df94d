!!!RESOLVE PRS501!!! -- sc-transpile: unknown_type_in_cast.sql:1:1: PRS501: Spark has no data type 'strng'
/*
select cast(a as strng) from t
*/
;
