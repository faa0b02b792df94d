!!!RESOLVE PRS001!!! -- sc-transpile: select_into.sql:1:1: PRS001: SELECT .. INTO makes no table in Spark SQL
/*
select id, amount into recent_orders from orders where amount > 10
*/
;
