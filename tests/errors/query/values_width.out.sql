!!!RESOLVE PRS215!!! -- sc-transpile: values_width.sql:1:1: PRS215: this row is 1 wide, the first one 2
/*
INSERT INTO t VALUES (1, 2), (3)
*/
;
