!!!RESOLVE PRS001!!! -- sc-transpile: order_by_transposed.sql:1:1: PRS001: unexpected 'oder'
/*
select region, sum(amount) as revenue
from sales
group by region
oder by revenue desc
*/
;
