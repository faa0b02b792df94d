wiht recent as (select * from orders) select * from recent;
