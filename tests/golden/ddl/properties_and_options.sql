create table t (a int) using parquet options (header 'true') tblproperties ('owner' = 'me');
