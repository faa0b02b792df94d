-- These arrange rows between Spark's partitions and do not change a result.
select id from orders distribute by customer_id sort by placed;
select id from orders cluster by customer_id;
