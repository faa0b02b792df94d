CREATE TABLE orders (id BIGINT) STORED BY 'org.example.Handler';
