!!!RESOLVE CNV101!!! -- sc-transpile: function_of_ones_own.sql:1:1: CNV101: Spark has no function my_company_hash()
/*
select my_company_hash(name) from customers
*/
;
