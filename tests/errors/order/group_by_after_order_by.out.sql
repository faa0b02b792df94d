!!!RESOLVE PRS001!!! -- sc-transpile: group_by_after_order_by.sql:1:1: PRS001: GROUP BY stands after ORDER BY
/*
select region, count(*) from stores order by region group by region
*/
;
