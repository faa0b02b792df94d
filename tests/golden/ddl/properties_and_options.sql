create table t (a int) using parquet options (header 'true') tblproperties ('team' = 'me');
