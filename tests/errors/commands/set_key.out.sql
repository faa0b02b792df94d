!!!RESOLVE PRS603!!! -- sc-transpile: set_key.sql:1:1: PRS603: cannot read this SET
/*
SET my key = 1
*/
;
