select coalesce(customer_preferred_name, customer_registered_name, customer_short_name, customer_login, 'nobody') as name from customers;
