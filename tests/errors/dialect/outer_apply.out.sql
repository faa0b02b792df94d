!!!RESOLVE PRS001!!! -- sc-transpile: outer_apply.sql:1:1: PRS001: Spark SQL has no OUTER APPLY
/*
select o.id, i.item from orders o outer apply items(o.id) i
*/
;
