!!!RESOLVE PRS216!!! -- sc-transpile: values_types.sql:1:1: PRS216: the values of a column of VALUES have one type
/*
SELECT * FROM VALUES (1), ('a')
*/
;
