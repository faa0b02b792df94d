with recent as (
    select * from orders where order_date > date '2024-01-01'
select * from recent;
