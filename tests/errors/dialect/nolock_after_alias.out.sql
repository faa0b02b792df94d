!!!RESOLVE PRS001!!! -- sc-transpile: nolock_after_alias.sql:1:1: PRS001: Spark SQL has no lock hints
/*
select o.id from orders o with (nolock) join customers c on o.customer_id = c.id
*/
;
