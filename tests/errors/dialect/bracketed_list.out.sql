!!!RESOLVE PRS001!!! -- sc-transpile: bracketed_list.sql:1:1: PRS001: Spark SQL has no list in brackets
/*
select [1, 2, 3] as numbers
*/
;
