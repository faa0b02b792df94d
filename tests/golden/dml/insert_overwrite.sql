insert overwrite t select id, name from s;
insert overwrite table t values (1, 'a');
