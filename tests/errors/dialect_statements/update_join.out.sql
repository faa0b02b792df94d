!!!RESOLVE PRS001!!! -- sc-transpile: update_join.sql:1:1: PRS001: Spark's UPDATE has no JOIN
/*
update orders o join customers c on o.customer_id = c.id set o.region = c.region
*/
;
