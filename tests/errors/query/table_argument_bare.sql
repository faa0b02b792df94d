SELECT * FROM f(TABLE orders);
