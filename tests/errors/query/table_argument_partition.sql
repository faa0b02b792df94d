SELECT * FROM f(TABLE(orders) PARTITION BY day, id);
