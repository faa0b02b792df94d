!!!RESOLVE PRS012!!! -- sc-transpile: interval_field_too_large.sql:1:1: PRS012: a field of the interval is out of its range
/*
select interval '1 24:00:00' day to second
*/
;
