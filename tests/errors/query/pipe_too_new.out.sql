!!!RESOLVE CNV901!!! -- sc-transpile: pipe_too_new.sql:1:1: CNV901: Spark has pipe operators since version 4.0
/*
TABLE orders |> WHERE id > 1 |> LIMIT 3
*/
;
