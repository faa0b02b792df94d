select id from orders order by id limit 5, 10;
