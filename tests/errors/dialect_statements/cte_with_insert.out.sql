!!!RESOLVE PRS001!!! -- sc-transpile: cte_with_insert.sql:1:1: PRS001: a common table expression is a query
/*
WITH a AS (INSERT INTO t VALUES (1) RETURNING *) SELECT * FROM a
*/
;
