CREATE TABLE prices (net INT);

WITH p AS (
    SELECT net AS n FROM prices
)
SELECT CAST(n AS DOUBLE) / 2 FROM (SELECT n FROM p) AS q;
