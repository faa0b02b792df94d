!!!RESOLVE PRS001!!! -- sc-transpile: group_alias.sql:1:1: PRS001: unexpected AS, expected ','
/*
SELECT a FROM t GROUP BY a AS b
*/
;
