!!!RESOLVE PRS202!!! -- sc-transpile: order_and_sort.sql:1:1: PRS202: ORDER BY and SORT BY cannot stand in one query
/*
SELECT * FROM orders ORDER BY day SORT BY id
*/
;
