!!!RESOLVE PRS317!!! -- sc-transpile: schema_collation.sql:1:1: PRS317: Spark does not support a default collation of a schema
/*
CREATE SCHEMA sales DEFAULT COLLATION UNICODE_CI
*/
;
