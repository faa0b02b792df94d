!!!RESOLVE PRS211!!! -- sc-transpile: pipe_order_and_limit.sql:1:1: PRS211: one pipe operator takes the order or the limit of the rows, not both
/*
FROM orders |> ORDER BY day LIMIT 3
*/
;
