-- These arrange rows between Spark's partitions and do not change a result.
SELECT id FROM orders ORDER BY placed NULLS FIRST;

SELECT id FROM orders;
