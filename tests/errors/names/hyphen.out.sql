!!!RESOLVE PRS001!!! -- sc-transpile: hyphen.sql:1:1: PRS001: a name with '-' in it stands in backticks
/*
select id from sales-2024.orders
*/
;
