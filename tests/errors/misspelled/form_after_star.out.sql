!!!RESOLVE PRS001!!! -- sc-transpile: form_after_star.sql:1:1: PRS001: unexpected 'form'
/*
select * form sales.orders where order_date >= date '2024-01-01'
*/
;
