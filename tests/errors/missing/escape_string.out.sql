!!!RESOLVE PRS002!!! -- sc-transpile: escape_string.sql:1:1: PRS002: unexpected end of statement, expected a string
/*
SELECT a FROM t WHERE b LIKE 'x' ESCAPE
*/
;
