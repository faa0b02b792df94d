select ‘name’ from customers;
