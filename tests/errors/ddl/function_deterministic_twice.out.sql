!!!RESOLVE PRS201!!! -- sc-transpile: function_deterministic_twice.sql:1:1: PRS201: this clause stands twice
/*
CREATE FUNCTION twice(x INT) RETURNS INT DETERMINISTIC NOT DETERMINISTIC RETURN 2 * x
*/
;
