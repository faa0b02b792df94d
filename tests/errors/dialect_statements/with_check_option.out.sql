!!!RESOLVE PRS001!!! -- sc-transpile: with_check_option.sql:1:1: PRS001: a view of Spark has no WITH CHECK OPTION
/*
CREATE VIEW v AS SELECT a FROM t WITH CHECK OPTION
*/
;
