create table t (s string);
-- Spark's CAST reads CHAR(n) and VARCHAR(n) as STRING: nothing is cut or filled up.
select cast(s as varchar(3)), upper(cast(s as char(3))) from t;
