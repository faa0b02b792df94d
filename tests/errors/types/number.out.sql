!!!RESOLVE PRS501!!! -- sc-transpile: number.sql:1:1: PRS501: Spark has no data type 'number'
/*
create table orders (amount number(10, 2))
*/
;
