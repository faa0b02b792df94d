!!!RESOLVE PRS211!!! -- sc-transpile: pipe_aggregate_cube.sql:1:1: PRS211: |> AGGREGATE does not take ROLLUP, CUBE and GROUPING SETS
/*
FROM orders |> AGGREGATE count(*) GROUP BY CUBE (day)
*/
;
