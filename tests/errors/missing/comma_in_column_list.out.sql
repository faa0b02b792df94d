!!!RESOLVE PRS001!!! -- sc-transpile: comma_in_column_list.sql:1:1: PRS001: unexpected 'customer_id', expected ','
/*
insert into orders (id customer_id amount) values (1, 2, 3)
*/
;
