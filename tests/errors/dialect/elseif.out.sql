!!!RESOLVE PRS001!!! -- sc-transpile: elseif.sql:1:1: PRS001: CASE has no ELSEIF
/*
select case when amount > 100 then 'l' elseif amount > 10 then 'm' end from orders
*/
;
