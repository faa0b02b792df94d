CREATE TABLE orders (id BIGINT) TBLPROPERTIES ('retention');
