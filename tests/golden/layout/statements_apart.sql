select 1; select 2;

select 3;
select customer_id, sum(total) as spent, count(*) as orders, max(placed) as latest_order from orders group by customer_id;
select 4;
