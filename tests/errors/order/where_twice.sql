select * from orders where amount > 10 where status = 'open';
