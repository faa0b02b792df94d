!!!RESOLVE PRS311!!! -- sc-transpile: temporary_view_qualified.sql:1:1: PRS311: the name of a temporary view may have no qualifier
/*
CREATE TEMPORARY VIEW sales.totals AS SELECT 1 AS n
*/
;
