!!!RESOLVE PRS001!!! -- sc-transpile: array_in_brackets.sql:1:1: PRS001: Spark SQL makes an array with a function
/*
select array[1, 2, 3] as numbers
*/
;
