select * from customers where last_name = 'O'Brien';
