!!!RESOLVE PRS012!!! -- sc-transpile: interval_field_too_large.sql:1:1: PRS012: the hours of the interval go from 0 to 23
/*
select interval '1 24:00:00' day to second
*/
;
