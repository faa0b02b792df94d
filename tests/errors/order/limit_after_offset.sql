select id from orders order by id offset 20 limit 10;
