!!!RESOLVE PRS001!!! -- sc-transpile: then_of_case.sql:1:1: PRS001: unexpected 'large', expected THEN before it
/*
select case when amount > 100 'large' else 'small' end from orders
*/
;
