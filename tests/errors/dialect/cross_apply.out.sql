!!!RESOLVE PRS001!!! -- sc-transpile: cross_apply.sql:1:1: PRS001: Spark SQL has no CROSS APPLY
/*
select o.id, i.item from orders o cross apply items(o.id) i
*/
;
