!!!RESOLVE PRS001!!! -- sc-transpile: from.sql:1:1: PRS001: unexpected 'c', expected ',' or FROM before it
/*
select id, name customers c where c.active
*/
;
