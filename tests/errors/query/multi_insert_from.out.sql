!!!RESOLVE PRS001!!! -- sc-transpile: multi_insert_from.sql:1:1: PRS001: unexpected FROM, expected ',' or AS
/*
FROM t INSERT INTO a SELECT x FROM u
*/
;
