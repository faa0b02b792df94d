!!!RESOLVE PRS211!!! -- sc-transpile: pipe_aggregate_window.sql:1:1: PRS211: |> AGGREGATE with GROUP BY does not take window functions
/*
FROM orders
|> AGGREGATE sum(price) / sum(price) OVER () AS share GROUP BY region
*/
;
