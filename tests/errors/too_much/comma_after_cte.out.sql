!!!RESOLVE PRS001!!! -- sc-transpile: comma_after_cte.sql:1:1: PRS001: nothing stands between ',' and SELECT
/*
with recent as (select * from orders), select * from recent
*/
;
