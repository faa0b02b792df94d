select * from (select id, row_number() over (partition by customer_id order by total desc) as n from orders) where n <= 3;
