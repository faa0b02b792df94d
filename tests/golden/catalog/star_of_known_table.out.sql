CREATE TABLE prices (net INT, name VARCHAR);
SELECT CAST(half.net AS DOUBLE) / 2 FROM (SELECT * FROM prices) AS half;
