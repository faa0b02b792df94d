create table t (a int) using parquet location 's3://bucket/path';
