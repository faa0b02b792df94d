create table t (a decimal(50, 2));
