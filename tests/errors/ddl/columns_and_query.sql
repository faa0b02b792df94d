CREATE TABLE recent (id BIGINT) AS SELECT id FROM orders;
