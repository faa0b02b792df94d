CREATE TABLE orders (id BIGINT) USING csv OPTIONS (path '/a') LOCATION '/b';
