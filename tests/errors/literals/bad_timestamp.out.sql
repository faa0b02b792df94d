!!!RESOLVE PRS011!!! -- sc-transpile: bad_timestamp.sql:1:1: PRS011: the text is not a timestamp
/*
select timestamp '2024-01-01 25:00:00'
*/
;
