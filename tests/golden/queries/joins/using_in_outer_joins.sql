create table a (id int, x int);
create table b (id int, y int);
select id, x, y from a left join b using (id);
select id, x, y from a full join b using (id);
