!!!RESOLVE PRS006!!! -- sc-transpile: braces.sql:1:1: PRS006: unexpected character '{'
/*
SELECT {'a': 1} FROM t
*/
;
