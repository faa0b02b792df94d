!!!RESOLVE PRS011!!! -- sc-transpile: bad_time_zone.sql:1:1: PRS011: the text is not a timestamp
/*
select timestamp '2024-01-01 10:00:00 Mars/Base'
*/
;
