!!!RESOLVE PRS001!!! -- sc-transpile: returns.sql:1:1: PRS001: RETURNS says what type the result has
/*
CREATE FUNCTION f(a INT) RETURN INT RETURN a + 1
*/
;
