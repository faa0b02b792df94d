!!!RESOLVE PRS605!!! -- sc-transpile: time_zone.sql:1:1: PRS605: no offset of a time zone
/*
SET TIME ZONE INTERVAL 19 HOURS
*/
;
