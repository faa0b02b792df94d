CREATE TABLE source (a INT);

-- The name means the CTE, whose column is a string.
WITH source AS (
    SELECT 'x' AS a
)
SELECT a || 'y' FROM source;
