select * from orders on;
