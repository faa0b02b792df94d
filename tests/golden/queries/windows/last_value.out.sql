-- Spark's default frame ends at the peers of the current row, Snowflake's at the end of the partition.
SELECT
    id,
    LAST_VALUE(total) OVER (
        PARTITION BY customer_id
        ORDER BY placed NULLS FIRST
        RANGE BETWEEN CURRENT ROW AND CURRENT ROW
    ) AS latest
FROM orders;
