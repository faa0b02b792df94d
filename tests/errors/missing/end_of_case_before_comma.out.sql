!!!RESOLVE PRS001!!! -- sc-transpile: end_of_case_before_comma.sql:1:1: PRS001: unexpected ',', expected END before it
/*
select case status when 1 then 'open' when 2 then 'closed', id from orders
*/
;
