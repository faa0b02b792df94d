select id, total, sum(total) over (partition by customer_id) as spent, count(*) over () as n from orders;
