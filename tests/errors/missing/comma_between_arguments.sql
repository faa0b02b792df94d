select coalesce(nickname first_name) from customers;
