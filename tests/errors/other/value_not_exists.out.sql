!!!RESOLVE PRS001!!! -- sc-transpile: value_not_exists.sql:1:1: PRS001: EXISTS compares nothing with the subquery
/*
SELECT a FROM t WHERE a NOT EXISTS (SELECT 1 FROM u)
*/
;
