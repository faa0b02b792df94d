create table t (id integr);
