!!!RESOLVE PRS211!!! -- sc-transpile: pipe_where_window.sql:1:1: PRS211: |> WHERE takes no WINDOW clause
/*
FROM orders
|> WHERE sum(price) OVER w > 10 WINDOW w AS (PARTITION BY region)
*/
;
