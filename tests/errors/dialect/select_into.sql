select id, amount into recent_orders from orders where amount > 10;
