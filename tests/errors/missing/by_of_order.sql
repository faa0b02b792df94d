select id from orders order id;
