CREATE TABLE prices (net INT);
SELECT gross FROM prices;
