CREATE TABLE orders (id BIGINT) TBLPROPERTIES ('location' = '/data/orders');
