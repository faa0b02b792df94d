!!!RESOLVE PRS001!!! -- sc-transpile: top.sql:1:1: PRS001: Spark SQL has no TOP
/*
select top 10 id, amount from orders order by amount desc
*/
;
