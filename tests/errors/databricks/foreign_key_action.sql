CREATE TABLE orders (
    customer BIGINT,
    CONSTRAINT fk FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE NO ACTION
);
