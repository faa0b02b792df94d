select * from (with recent as (select id from orders where placed > date '2024-01-01') select id from recent) r;
