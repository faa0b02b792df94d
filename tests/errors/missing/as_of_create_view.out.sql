!!!RESOLVE PRS001!!! -- sc-transpile: as_of_create_view.sql:1:1: PRS001: unexpected SELECT, expected AS before it
/*
create view recent_orders select * from orders
*/
;
