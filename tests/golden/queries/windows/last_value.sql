-- Spark's default frame ends at the peers of the current row, Snowflake's at the end of the partition.
select id, last_value(total) over (partition by customer_id order by placed) as latest from orders;
