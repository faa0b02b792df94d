!!!RESOLVE PRS001!!! -- sc-transpile: empty_in_list.sql:1:1: PRS001: the list of IN is empty
/*
select * from orders where status in ()
*/
;
