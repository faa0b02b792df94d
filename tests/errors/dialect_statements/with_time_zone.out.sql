!!!RESOLVE PRS001!!! -- sc-transpile: with_time_zone.sql:1:1: PRS001: Spark has no type WITH TIME ZONE
/*
CREATE TABLE t (a TIMESTAMP WITH TIME ZONE)
*/
;
