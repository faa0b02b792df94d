!!!RESOLVE PRS001!!! -- sc-transpile: joined_group_by.sql:1:1: PRS001: unexpected 'groupby'
/*
select region, count(*) from stores groupby region
*/
;
