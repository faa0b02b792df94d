create table t (a int, b int) using parquet clustered by (a) sorted by (b) into 8 buckets;
