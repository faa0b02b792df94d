select id from orders limit 10 order by id;
