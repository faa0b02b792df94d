create table orders (id int, placed date);
select id from orders where placed between date '2024-01-01' and date '2024-01-01' + interval 90 days;
