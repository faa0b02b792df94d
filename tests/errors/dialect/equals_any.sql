select * from orders where customer_id = any (select id from customers);
