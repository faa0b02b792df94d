!!!RESOLVE PRS001!!! -- sc-transpile: for_update.sql:1:1: PRS001: Spark SQL locks no rows
/*
select id from orders where id = 1 for update
*/
;
