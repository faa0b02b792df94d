-- Spark's EXCEPT list is Snowflake's EXCLUDE.
SELECT * EXCLUDE (password, email) FROM customers;
