!!!RESOLVE PRS001!!! -- sc-transpile: at_time_zone.sql:1:1: PRS001: Spark SQL has no AT TIME ZONE
/*
SELECT a AT TIME ZONE 'UTC' FROM t
*/
;
