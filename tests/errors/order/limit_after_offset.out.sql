!!!RESOLVE PRS001!!! -- sc-transpile: limit_after_offset.sql:1:1: PRS001: LIMIT stands after OFFSET
/*
select id from orders order by id offset 20 limit 10
*/
;
