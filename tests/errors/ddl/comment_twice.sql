CREATE TABLE orders (id BIGINT)
COMMENT 'all orders'
LOCATION '/data/orders'
COMMENT 'of all shops';
