!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_join.sql:1:1: PRS001: unexpected 'jion'
/*
select * from orders o jion customers c on c.id = o.customer_id
*/
;
