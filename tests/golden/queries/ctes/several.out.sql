WITH big AS (
    SELECT * FROM orders WHERE total > 1000
),
named AS (
    SELECT b.id, c.name FROM big AS b JOIN customers AS c ON c.id = b.customer_id
)
SELECT * FROM named;
