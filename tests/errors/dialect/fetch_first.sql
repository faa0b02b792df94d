select id from orders order by id fetch first 10 rows only;
