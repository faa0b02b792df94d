!!!RESOLVE PRS006!!! -- sc-transpile: temporary_table_name.sql:1:1: PRS006: unexpected character '#'
/*
select * from #staging
*/
;
