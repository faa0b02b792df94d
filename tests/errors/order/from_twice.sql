select id from orders o from customers c;
