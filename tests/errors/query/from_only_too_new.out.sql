!!!RESOLVE PRS204!!! -- sc-transpile: from_only_too_new.sql:1:1: PRS204: Spark has FROM without SELECT since version 4.0
/*
FROM orders
*/
;
