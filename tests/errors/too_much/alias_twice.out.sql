!!!RESOLVE PRS001!!! -- sc-transpile: alias_twice.sql:1:1: PRS001: unexpected AS, expected ','
/*
select amount as total as sum_total from orders
*/
;
