!!!RESOLVE CNV101!!! -- sc-transpile: unknown_function.sql:1:1: CNV101: Spark has no function lenght()
/*
select lenght(name) from customers
*/
;
