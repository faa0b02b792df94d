!!!RESOLVE PRS001!!! -- sc-transpile: go_alone.sql:1:1: PRS001: GO ends no statement in Spark SQL
/*
go
*/
;
