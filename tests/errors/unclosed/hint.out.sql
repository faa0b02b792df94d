!!!RESOLVE PRS001!!! -- sc-transpile: hint.sql:1:1: PRS001: unexpected FROM, expected '*/'
/*
select / *+ broadcast(c) from customers c
*/
;
