select id from sales-2024.orders;
