!!!RESOLVE PRS316!!! -- sc-transpile: function_returns_late.sql:1:1: PRS316: RETURNS stands directly behind the parameters
/*
CREATE FUNCTION twice(x INT) DETERMINISTIC RETURNS INT RETURN 2 * x
*/
;
