!!!RESOLVE CNV101!!! -- sc-transpile: several_reasons.sql:1:1: CNV101: Spark has no function frobnicate()
/*
select frobnicate(a), grommet(b) from t
*/
;
