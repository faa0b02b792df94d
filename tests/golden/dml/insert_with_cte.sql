insert into t with s as (select 1 as id) select id from s;
with s as (select 1 as id) insert into t select id from s;
