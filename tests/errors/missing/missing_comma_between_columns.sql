create table t (id int name string);
