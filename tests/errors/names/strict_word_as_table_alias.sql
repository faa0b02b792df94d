select * from customers left;
