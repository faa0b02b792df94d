!!!RESOLVE PRS001!!! -- sc-transpile: end_of_case.sql:1:1: PRS001: unexpected FROM, expected END before it
/*
select case when amount > 100 then 'large' else 'small' from orders
*/
;
