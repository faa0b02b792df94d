create table t (name text, created datetime);
