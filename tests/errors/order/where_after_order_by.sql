select id from orders order by id where amount > 10;
