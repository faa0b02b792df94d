!!!RESOLVE PRS606!!! -- sc-transpile: describe_json.sql:1:1: PRS606: AS JSON needs DESCRIBE EXTENDED
/*
DESCRIBE t AS JSON
*/
;
