!!!RESOLVE PRS001!!! -- sc-transpile: assignment.sql:1:1: PRS001: ':=' assigns nothing here
/*
select total := 1
*/
;
