!!!RESOLVE PRS001!!! -- sc-transpile: percent_parameter.sql:1:1: PRS001: '%s' is no parameter of Spark SQL
/*
SELECT a FROM t WHERE b = %s
*/
;
