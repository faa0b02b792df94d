!!!RESOLVE PRS403!!! -- sc-transpile: merge_without_when.sql:1:1: PRS403: MERGE without a WHEN clause
/*
MERGE INTO t USING s ON t.k = s.k
*/
;
