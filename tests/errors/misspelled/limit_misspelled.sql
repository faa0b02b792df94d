select id from orders order by id limt 10;
