CREATE TABLE orders (
    id BIGINT PRIMARY KEY,
    number BIGINT,
    CONSTRAINT k PRIMARY KEY (number)
);
