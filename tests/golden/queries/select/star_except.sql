-- Spark's EXCEPT list is Snowflake's EXCLUDE.
select * except (password, email) from customers;
