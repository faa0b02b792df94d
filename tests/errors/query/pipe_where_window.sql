FROM orders
|> WHERE sum(price) OVER w > 10 WINDOW w AS (PARTITION BY region);
