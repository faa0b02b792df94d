!!!RESOLVE PRS001!!! -- sc-transpile: postfix_isnull.sql:1:1: PRS001: ISNULL is a function in Spark SQL
/*
SELECT a FROM t WHERE b ISNULL
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: postfix_isnull.sql:2:1: PRS001: NOTNULL is no operator in Spark SQL
/*
SELECT a FROM t WHERE b NOTNULL
*/
;
