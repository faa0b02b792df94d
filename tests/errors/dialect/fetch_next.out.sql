!!!RESOLVE PRS001!!! -- sc-transpile: fetch_next.sql:1:1: PRS001: Spark SQL has no OFFSET .. FETCH
/*
select id from orders order by id offset 20 rows fetch next 10 rows only
*/
;
