!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_group_by.sql:1:1: PRS001: nothing stands between ',' and HAVING
/*
select region, count(*) from stores group by region, having count(*) > 1
*/
;
