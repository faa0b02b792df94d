SELECT *
FROM (
    WITH recent AS (
        SELECT id FROM orders WHERE placed > DATE '2024-01-01'
    )
    SELECT id FROM recent
) AS r;
