!!!RESOLVE PRS001!!! -- sc-transpile: with_properties.sql:1:1: PRS001: a table of Spark has no WITH (..)
/*
CREATE TABLE t (a INT) WITH (format = 'x')
*/
;
