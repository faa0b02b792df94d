insert into t select id, name from s where id > 10;
insert into t (id) select id from s;
insert into t table s;
