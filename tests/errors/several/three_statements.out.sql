!!!RESOLVE PRS001!!! -- sc-transpile: three_statements.sql:1:1: PRS001: unexpected 'form'
/*
select id form orders
*/
;

SELECT id FROM customers;

!!!RESOLVE PRS001!!! -- sc-transpile: three_statements.sql:3:1: PRS001: nothing stands between ',' and FROM
/*
select id, from customers c where c.id in ()
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: three_statements.sql:4:1: PRS001: FROM is missing after DELETE
/*
delete users where id = 1
*/
;
