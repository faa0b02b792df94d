CREATE TABLE prices (net INT);
CREATE VIEW halves AS SELECT net, CAST(net AS DOUBLE) / 2 AS half FROM prices;
SELECT half / 3, CAST(net AS DOUBLE) / 3 FROM halves;
