-- A semi join keeps the rows of its left side: EXISTS.
select o.id from orders o left semi join refunds r on r.order_id = o.id;
select o.id from orders o semi join refunds r on r.order_id = o.id where o.total > 10;
