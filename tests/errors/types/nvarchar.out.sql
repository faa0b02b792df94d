!!!RESOLVE PRS501!!! -- sc-transpile: nvarchar.sql:1:1: PRS501: Spark has no data type 'nvarchar'
/*
create table customers (name nvarchar(40))
*/
;
