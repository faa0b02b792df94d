!!!RESOLVE PRS001!!! -- sc-transpile: not_a_statement.sql:1:1: PRS001: unexpected 'please', expected a statement
/*
please convert all my queries
*/
;
