!!!RESOLVE PRS003!!! -- sc-transpile: string_before_another.sql:1:1: PRS003: this string is never closed
/*
SELECT a FROM t WHERE b = 'x AND c = 'y';
*/
;
