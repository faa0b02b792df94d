INSERT INTO prices VALUES (1);
SELECT net / 2 FROM prices;
