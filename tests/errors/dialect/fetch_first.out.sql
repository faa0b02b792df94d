!!!RESOLVE PRS001!!! -- sc-transpile: fetch_first.sql:1:1: PRS001: Spark SQL has no FETCH FIRST
/*
select id from orders order by id fetch first 10 rows only
*/
;
