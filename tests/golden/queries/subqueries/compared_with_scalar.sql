select id from orders where total > (select avg(total) * 2 from orders);
