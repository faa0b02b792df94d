CREATE TABLE prices (net INT, rate NUMBER(4, 2));

-- The types decide how to divide.
SELECT CAST(net AS DOUBLE) / 2, CAST(CAST(rate AS NUMBER(38, 18)) / 2 AS NUMBER(8, 6)) FROM prices;
