with recent as materialized (select * from orders) select * from recent;
