FROM orders
|> AGGREGATE sum(price) / sum(price) OVER () AS share GROUP BY region;
