!!!RESOLVE CNV901!!! -- sc-transpile: from_only_too_new.sql:1:1: CNV901: Spark has FROM without SELECT since version 4.0
/*
FROM orders
*/
;
