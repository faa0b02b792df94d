!!!RESOLVE PRS001!!! -- sc-transpile: character_varying.sql:1:1: PRS001: Spark has no type CHARACTER VARYING
/*
CREATE TABLE t (a CHARACTER VARYING(10))
*/
;
