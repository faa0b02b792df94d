!!!RESOLVE PRS001!!! -- sc-transpile: pipe_unknown_operator.sql:1:1: PRS001: unexpected GROUP, expected AGGREGATE before it
/*
FROM orders |> GROUP BY day
*/
;
