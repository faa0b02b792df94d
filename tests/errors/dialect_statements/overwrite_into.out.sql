!!!RESOLVE PRS001!!! -- sc-transpile: overwrite_into.sql:1:1: PRS001: INSERT goes with INTO or with OVERWRITE
/*
INSERT OVERWRITE INTO t SELECT 1
*/
;
