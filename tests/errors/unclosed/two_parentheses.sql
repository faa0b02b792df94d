select coalesce(trim(upper(name from customers;
