select * form sales.orders where order_date >= date '2024-01-01';
