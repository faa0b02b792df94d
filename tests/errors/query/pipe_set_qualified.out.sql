!!!RESOLVE PRS211!!! -- sc-transpile: pipe_set_qualified.sql:1:1: PRS211: |> SET replaces columns of the input: their names have one part
/*
FROM orders |> SET orders.day = 1
*/
;
