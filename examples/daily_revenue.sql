-- Orders and their lines, as a nightly Spark job left them.
CREATE TABLE orders (
  order_id BIGINT NOT NULL,
  customer STRING,
  ordered_on DATE
) USING parquet PARTITIONED BY (ordered_on);

CREATE TABLE lines (
  order_id BIGINT NOT NULL,
  item STRING,
  quantity INT,
  price DECIMAL(10, 2)
) USING parquet;

/* Revenue of the last quarter by customer */
with recent as (
  select * from orders
  where ordered_on between cast('2024-1-1' as date) and date'2024-01-01' + interval 3 month
)
select r.customer,
       avg(l.price) as `average price`, -- Spark: DECIMAL(14,6)
       sum(l.price * l.quantity) revenue,
       count(distinct r.order_id) / count(*) as order_ratio
from recent r, lines l left join returns x on x.order_id = l.order_id
where r.order_id = l.order_id and x.order_id is null
group by r.customer
having sum(l.quantity) > 10
order by revenue desc, customer
limit 20;
