select id from orders_2023 uinon all select id from orders_2024;
