!!!RESOLVE PRS607!!! -- sc-transpile: analyze_option.sql:1:1: PRS607: ANALYZE has no such option
/*
ANALYZE TABLE t COMPUTE STATISTICS fast
*/
;
