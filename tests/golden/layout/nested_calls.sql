select id, upper(substring(coalesce(trim(customer_preferred_name), lower(customer_registered_name), 'nobody'), 1, 100)) as name from customers;
