-- These arrange rows between Spark's partitions and do not change a result.
SELECT id FROM orders;

SELECT id FROM orders;
