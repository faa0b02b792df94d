!!!RESOLVE PRS212!!! -- sc-transpile: pipe_pivot_unpivot.sql:1:1: PRS212: PIVOT and UNPIVOT cannot share a pipe operator
/*
FROM t |> PIVOT (sum(a) FOR b IN (1)) UNPIVOT (v FOR n IN (c))
*/
;
