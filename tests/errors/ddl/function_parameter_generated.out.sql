!!!RESOLVE PRS316!!! -- sc-transpile: function_parameter_generated.sql:1:1: PRS316: a parameter of a function cannot be generated
/*
CREATE FUNCTION twice(x INT GENERATED ALWAYS AS (1)) RETURNS INT RETURN 2 * x
*/
;
