select distinct country, city from customers;
select all country from customers;
