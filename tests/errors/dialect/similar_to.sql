select * from customers where name similar to 'A%';
