create table customers (id int, name string);
-- The column wins over the alias, in Spark and in Snowflake.
select upper(name) as name, count(*) from customers group by name;
