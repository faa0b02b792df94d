select id from orders
go
select id from customers;
