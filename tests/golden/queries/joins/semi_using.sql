create table a (k int, v int);
create table b (k int, v int);

select * from a left semi join b using (k);
select a.v from a left anti join b using (k, v);
select * from a left semi join b using (v);
