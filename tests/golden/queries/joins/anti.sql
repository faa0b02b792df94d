select o.id from orders o left anti join refunds r on r.order_id = o.id and r.amount > 0;
