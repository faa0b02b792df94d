create table t (a int, day date) using parquet partitioned by (day);
create table s (a int) partitioned by (day date);
