select id from orders_2023 union all;
