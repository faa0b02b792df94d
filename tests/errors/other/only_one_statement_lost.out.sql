SELECT 1;

!!!RESOLVE PRS001!!! -- sc-transpile: only_one_statement_lost.sql:2:1: PRS001: unexpected 'selec'
/*
selec 2
*/
;

SELECT 3;
