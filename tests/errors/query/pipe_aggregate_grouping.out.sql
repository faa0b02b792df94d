!!!RESOLVE PRS211!!! -- sc-transpile: pipe_aggregate_grouping.sql:1:1: PRS211: |> AGGREGATE with GROUP BY does not take GROUPING
/*
FROM orders
|> AGGREGATE count(*) AS n, grouping(region) GROUP BY region
*/
;
