!!!RESOLVE CNV901!!! -- sc-transpile: local_time_zone.sql:1:1: CNV901: Spark has TIMESTAMP WITH LOCAL TIME ZONE since version 4.2
/*
SELECT CAST(a AS TIMESTAMP WITH LOCAL TIME ZONE) FROM t
*/
;
