!!!RESOLVE PRS316!!! -- sc-transpile: function_language.sql:1:1: PRS316: a function with RETURN is written in SQL
/*
CREATE FUNCTION twice(x INT) RETURNS INT LANGUAGE JAVA RETURN 2 * x
*/
;
