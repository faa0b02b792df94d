create table if not exists t (a int);
create or replace table t (a int);
