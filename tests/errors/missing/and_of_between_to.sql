select * from orders where order_date between date '2024-01-01' to date '2024-01-31';
