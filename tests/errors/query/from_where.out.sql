!!!RESOLVE PRS001!!! -- sc-transpile: from_where.sql:1:1: PRS001: unexpected WHERE, expected ',', AS, JOIN or ORDER BY
/*
FROM t WHERE a > 1
*/
;
