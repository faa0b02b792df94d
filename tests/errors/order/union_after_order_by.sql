select id from orders_2023 order by id union all select id from orders_2024;
