!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_limit.sql:1:1: PRS001: nothing stands between ',' and 'LIMIT'
/*
SELECT a FROM t ORDER BY a, LIMIT 10
*/
;
