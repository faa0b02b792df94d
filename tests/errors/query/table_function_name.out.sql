!!!RESOLVE CNV901!!! -- sc-transpile: table_function_name.sql:1:1: CNV901: Spark has qualified functions in FROM since version 4.2
/*
SELECT * FROM db.numbers(10)
*/
;
