SELECT
    id,
    UPPER(
        SUBSTRING(
            COALESCE(TRIM(customer_preferred_name), LOWER(customer_registered_name), 'nobody'),
            1,
            100
        )
    ) AS name
FROM customers;
