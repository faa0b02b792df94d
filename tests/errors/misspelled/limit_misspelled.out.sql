!!!RESOLVE PRS001!!! -- sc-transpile: limit_misspelled.sql:1:1: PRS001: unexpected 'limt'
/*
select id from orders order by id limt 10
*/
;
