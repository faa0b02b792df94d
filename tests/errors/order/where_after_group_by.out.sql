!!!RESOLVE PRS001!!! -- sc-transpile: where_after_group_by.sql:1:1: PRS001: WHERE stands after GROUP BY
/*
select region, count(*) from stores group by region where active
*/
;
