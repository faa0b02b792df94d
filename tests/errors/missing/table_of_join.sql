select * from orders o join where o.amount > 10;
