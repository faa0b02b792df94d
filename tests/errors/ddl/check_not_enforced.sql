CREATE TABLE orders (price INT, CONSTRAINT positive CHECK (price > 0) NOT ENFORCED);
