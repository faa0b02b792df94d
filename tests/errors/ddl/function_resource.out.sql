!!!RESOLVE PRS316!!! -- sc-transpile: function_resource.sql:1:1: PRS316: a function has no resource of the type LIB
/*
CREATE FUNCTION twice AS 'org.example.Twice' USING LIB '/lib/twice.so'
*/
;
