create table t (id, name string);
