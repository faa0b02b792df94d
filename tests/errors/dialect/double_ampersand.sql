select * from orders where amount > 1 && status = 'open';
