!!!RESOLVE PRS001!!! -- sc-transpile: having_before_group_by.sql:1:1: PRS001: GROUP BY stands after HAVING
/*
select region from stores where active having count(*) > 1 group by region order by region
*/
;
