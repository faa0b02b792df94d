!!!RESOLVE PRS001!!! -- sc-transpile: limit_with_offset.sql:1:1: PRS001: LIMIT takes one number
/*
select id from orders order by id limit 5, 10
*/
;
