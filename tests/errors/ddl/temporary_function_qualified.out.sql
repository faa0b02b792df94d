!!!RESOLVE PRS311!!! -- sc-transpile: temporary_function_qualified.sql:1:1: PRS311: the name of a temporary function may have no qualifier
/*
CREATE TEMPORARY FUNCTION tools.twice(x INT) RETURNS INT RETURN 2 * x
*/
;
