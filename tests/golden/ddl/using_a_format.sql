create table t (a int) using parquet;
