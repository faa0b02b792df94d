select order from orders;
