CREATE TABLE big_orders AS SELECT id, total FROM orders WHERE total > 1000;

CREATE OR REPLACE TABLE latest AS
WITH o AS (
    SELECT * FROM orders
)
SELECT * FROM o;
