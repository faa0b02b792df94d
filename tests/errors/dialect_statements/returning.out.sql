!!!RESOLVE PRS001!!! -- sc-transpile: returning.sql:1:1: PRS001: Spark SQL has no RETURNING
/*
insert into regions values (1, 'EMEA') returning id
*/
;
