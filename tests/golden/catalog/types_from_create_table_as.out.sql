CREATE TABLE prices (net INT);
CREATE TABLE copies AS SELECT net, AVG(CAST(net AS DOUBLE)) AS mean FROM prices GROUP BY net;
SELECT CAST(net AS DOUBLE) / 2, mean / 2 FROM copies;
