!!!RESOLVE PRS001!!! -- sc-transpile: view_without_as.sql:1:1: PRS001: AS is missing before the query
/*
CREATE VIEW v (SELECT 1)
*/
;
