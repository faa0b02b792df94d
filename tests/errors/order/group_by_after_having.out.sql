!!!RESOLVE PRS001!!! -- sc-transpile: group_by_after_having.sql:1:1: PRS001: GROUP BY stands after HAVING
/*
select region, count(*) from stores having count(*) > 1 group by region
*/
;
