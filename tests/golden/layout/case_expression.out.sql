SELECT
    id,
    CASE
        WHEN status = 'N' THEN 'new'
        WHEN status = 'P' THEN 'paid'
        WHEN status = 'S' THEN 'shipped'
        WHEN status = 'R' THEN 'returned'
        ELSE 'unknown'
    END AS label
FROM orders;
