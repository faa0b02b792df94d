create table t (code char(5), name varchar(20));
