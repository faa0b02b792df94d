select * from orders where status 'open';
