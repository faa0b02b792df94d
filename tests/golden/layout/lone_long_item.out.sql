SELECT
    COALESCE(
        customer_preferred_name,
        customer_registered_name,
        customer_short_name,
        customer_login,
        'nobody'
    ) AS name
FROM customers;
