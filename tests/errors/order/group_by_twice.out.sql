!!!RESOLVE PRS201!!! -- sc-transpile: group_by_twice.sql:1:1: PRS201: GROUP BY stands twice
/*
select region from stores group by region group by country
*/
;
