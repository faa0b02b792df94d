select * from customers where name !~ '^A';
