!!!RESOLVE CNV900!!! -- sc-transpile: statement.sql:1:1: CNV900: DROP TABLE is not converted yet
/*
drop table t
*/
;
