CREATE TABLE customers (id INT COMMENT 'the key', name VARCHAR COMMENT 'it''s the name')
COMMENT = 'who buys';
