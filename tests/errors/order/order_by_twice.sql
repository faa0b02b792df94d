select id from orders order by id order by amount;
