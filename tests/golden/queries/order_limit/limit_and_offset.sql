select id from orders order by id limit 10;
select id from orders order by id limit 10 offset 20;
select id from orders order by id offset 20;
select id from orders limit all;
