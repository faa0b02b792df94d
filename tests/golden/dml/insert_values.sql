insert into t values (1, 'a'), (2, null);
insert into t (id, name) values (1, 'a');
insert into table t values (3, 'c');
