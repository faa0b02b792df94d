select id from orders order by id offset 20 rows fetch next 10 rows only;
