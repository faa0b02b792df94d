select * from orders where a > 1 and and b > 2;
