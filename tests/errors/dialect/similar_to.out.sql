!!!RESOLVE PRS001!!! -- sc-transpile: similar_to.sql:1:1: PRS001: Spark SQL has no SIMILAR TO
/*
select * from customers where name similar to 'A%'
*/
;
