!!!RESOLVE PRS316!!! -- sc-transpile: function_specific.sql:1:1: PRS316: Spark does not support a SPECIFIC name for a function in SQL
/*
CREATE FUNCTION twice(x INT) RETURNS INT SPECIFIC twice_int RETURN 2 * x
*/
;
