with recent select * from orders) select * from recent;
