!!!RESOLVE PRS306!!! -- sc-transpile: temporary_view_if_not_exists.sql:1:1: PRS306: TEMPORARY and IF NOT EXISTS of a view exclude each other
/*
CREATE TEMPORARY VIEW IF NOT EXISTS totals AS SELECT 1 AS n
*/
;
