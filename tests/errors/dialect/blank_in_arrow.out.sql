!!!RESOLVE PRS001!!! -- sc-transpile: blank_in_arrow.sql:1:1: PRS001: '- >' has a blank in it
/*
SELECT transform(a, (x, y) - > x + 1) FROM t
*/
;
