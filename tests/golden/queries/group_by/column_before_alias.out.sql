CREATE TABLE customers (id INT, name VARCHAR);

-- The column wins over the alias, in Spark and in Snowflake.
SELECT UPPER(name) AS name, COUNT(*) FROM customers GROUP BY name;
