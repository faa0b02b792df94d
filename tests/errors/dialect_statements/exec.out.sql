!!!RESOLVE PRS001!!! -- sc-transpile: exec.sql:1:1: PRS001: Spark SQL has no EXEC
/*
exec refresh_orders
*/
;
