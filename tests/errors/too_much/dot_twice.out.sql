!!!RESOLVE PRS001!!! -- sc-transpile: dot_twice.sql:1:1: PRS001: '.' stands twice
/*
select o..id from orders o
*/
;
