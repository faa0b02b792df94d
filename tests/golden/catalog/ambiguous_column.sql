create table a (id int);
create table b (id int);
select id from a, b;
