!!!RESOLVE PRS001!!! -- sc-transpile: cte_materialized.sql:1:1: PRS001: a common table expression has no MATERIALIZED
/*
with recent as materialized (select * from orders) select * from recent
*/
;
