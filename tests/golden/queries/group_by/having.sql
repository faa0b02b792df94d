select customer_id, sum(total) as spent from orders group by customer_id having sum(total) > 100 and spent < 1000;
select count(*) from orders having count(*) > 1;
