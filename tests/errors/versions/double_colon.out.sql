!!!RESOLVE CNV901!!! -- sc-transpile: double_colon.sql:1:1: CNV901: Spark has casts with '::' since version 4.0
/*
select amount::int from orders
*/
;
