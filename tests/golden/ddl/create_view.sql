create view v as select a, count(*) as n from t group by a;
create or replace view v (x comment 'the key', y) comment 'counts' as select a, count(*) from t group by a;
create view if not exists v as select 1 as a;
