create external table t (a int) stored as orc location 's3://bucket/path';
create table s (a int) row format delimited fields terminated by ',' stored as textfile;
