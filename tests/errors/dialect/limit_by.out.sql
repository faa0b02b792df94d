!!!RESOLVE PRS001!!! -- sc-transpile: limit_by.sql:1:1: PRS001: LIMIT has no BY
/*
SELECT a FROM t LIMIT BY 10
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: limit_by.sql:2:1: PRS001: LIMIT has no BY
/*
SELECT a FROM t LIMIT 3 BY a
*/
;
