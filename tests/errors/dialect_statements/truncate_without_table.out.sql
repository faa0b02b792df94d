!!!RESOLVE PRS001!!! -- sc-transpile: truncate_without_table.sql:1:1: PRS001: TABLE is missing after TRUNCATE
/*
truncate staging_orders
*/
;
