with big as (select * from orders where total > 1000), named as (select b.id, c.name from big b join customers c on c.id = b.customer_id)
select * from named;
