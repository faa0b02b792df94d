CREATE TABLE lines (price INT NOT NULL, net INT NOT NULL);

-- A column of that name goes before the alias, in Spark as in Snowflake.
SELECT price + 1 AS net, net + 1 AS more FROM lines;
