!!!RESOLVE CNV903!!! -- sc-transpile: tags.sql:1:1: CNV903: Databricks has tags, Spark does not
/*
ALTER TABLE sales ALTER COLUMN region SET TAGS ('pii' = 'no')
*/
;
