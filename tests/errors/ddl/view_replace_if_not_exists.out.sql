!!!RESOLVE PRS306!!! -- sc-transpile: view_replace_if_not_exists.sql:1:1: PRS306: OR REPLACE and IF NOT EXISTS exclude each other
/*
CREATE OR REPLACE VIEW IF NOT EXISTS totals AS SELECT 1 AS n
*/
;
