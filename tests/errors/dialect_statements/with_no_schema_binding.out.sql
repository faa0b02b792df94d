!!!RESOLVE PRS001!!! -- sc-transpile: with_no_schema_binding.sql:1:1: PRS001: a view of Spark has no WITH NO SCHEMA BINDING
/*
CREATE VIEW v AS SELECT a FROM t WITH NO SCHEMA BINDING
*/
;
