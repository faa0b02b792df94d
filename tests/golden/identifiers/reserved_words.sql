-- Words reserved in Snowflake are quoted, others left alone.
create table t (`order` int, `table` int, `date` int, name int);
select `order`, `table`, `date`, name, value from t;
