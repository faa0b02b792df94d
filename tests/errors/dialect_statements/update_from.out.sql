!!!RESOLVE PRS001!!! -- sc-transpile: update_from.sql:1:1: PRS001: Spark's UPDATE has no FROM
/*
update orders set region = c.region from customers c where orders.customer_id = c.id
*/
;
