select [order id] from orders;
