!!!RESOLVE PRS001!!! -- sc-transpile: version_expression.sql:1:1: PRS001: unexpected '+', expected ',', AS, JOIN or WHERE
/*
SELECT * FROM t VERSION AS OF 1 + 1
*/
;
