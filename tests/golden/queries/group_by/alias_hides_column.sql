create table t (a int, b int);
-- In HAVING and in expressions of ORDER BY, b is the alias to Spark and the column to Snowflake.
select a, sum(b) as b from t group by a having b > 15 order by b, b + 1;
select a, -b as b from t order by abs(b), b;
select a, sum(b) as total from t group by a having total > 15 order by total + 1;
