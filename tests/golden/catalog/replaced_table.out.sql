CREATE TABLE prices (net DOUBLE);
SELECT net / 2 FROM prices;
CREATE OR REPLACE TABLE prices (net INT);
SELECT CAST(net AS DOUBLE) / 2 FROM prices;
