!!!RESOLVE PRS214!!! -- sc-transpile: table_argument_bare.sql:1:1: PRS214: a table as an argument stands in parentheses
/*
SELECT * FROM f(TABLE orders)
*/
;
