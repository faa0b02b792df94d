!!!RESOLVE PRS001!!! -- sc-transpile: table_function.sql:1:1: PRS001: a table function stands in FROM without TABLE
/*
SELECT * FROM TABLE f(1)
*/
;
