!!!RESOLVE PRS016!!! -- sc-transpile: identifier_with_more.sql:1:1: PRS016: IDENTIFIER (expression) gives the whole name, nothing may follow it
/*
select * from identifier('db' || '1').t
*/
;
