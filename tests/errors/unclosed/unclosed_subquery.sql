select * from (select id from customers where id = 1;
