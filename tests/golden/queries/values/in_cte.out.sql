WITH status AS (
    SELECT * FROM (VALUES ('N', 'new'), ('D', 'done')) AS s (code, label)
)
SELECT label FROM status;
