!!!RESOLVE PRS208!!! -- sc-transpile: sample_percent.sql:1:1: PRS208: a sample is between 0 and 100 percent of the rows
/*
SELECT * FROM t TABLESAMPLE (150 PERCENT)
*/
;
