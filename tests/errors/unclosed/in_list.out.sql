!!!RESOLVE PRS001!!! -- sc-transpile: in_list.sql:1:1: PRS001: unexpected ORDER, expected ')' before it
/*
select * from orders where status in ('open', 'paid' order by id
*/
;
