!!!RESOLVE PRS012!!! -- sc-transpile: mixed_interval.sql:1:1: PRS012: an interval cannot mix years or months with days or times
/*
select date '2024-01-01' + interval 1 month 3 days
*/
;
