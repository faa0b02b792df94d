create table sales.orders (id int);
create view reporting.open_orders as select id from sales.orders;
