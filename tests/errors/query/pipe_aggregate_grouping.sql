FROM orders
|> AGGREGATE count(*) AS n, grouping(region) GROUP BY region;
