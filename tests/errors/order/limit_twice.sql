select id from orders limit 10 limit 20;
