!!!RESOLVE PRS221!!! -- sc-transpile: table_function_name.sql:1:1: PRS221: the name of a function in FROM has one part only
/*
SELECT * FROM db.numbers(10)
*/
;
