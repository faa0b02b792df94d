select * from (select id from orders order by total desc limit 10) order by id;
