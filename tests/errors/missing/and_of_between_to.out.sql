!!!RESOLVE PRS001!!! -- sc-transpile: and_of_between_to.sql:1:1: PRS001: unexpected TO, expected AND
/*
select * from orders where order_date between date '2024-01-01' to date '2024-01-31'
*/
;
