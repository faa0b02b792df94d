!!!RESOLVE PRS001!!! -- sc-transpile: second_line.sql:1:1: PRS001: unexpected ORDER, expected ')' before it
/*
select id
from orders
where amount > 10
  and status in ('open', 'paid'
order by id
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: second_line.sql:6:1: PRS001: unexpected 'wher'
/*
select id from customers wher active order by id group by id
*/
;
