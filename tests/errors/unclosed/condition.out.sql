!!!RESOLVE PRS001!!! -- sc-transpile: condition.sql:1:1: PRS001: unexpected ORDER, expected ')' before it
/*
select * from orders where (status = 'open' or (amount > 10 and amount < 20) order by id
*/
;
