!!!RESOLVE PRS003!!! -- sc-transpile: string_lines_before.sql:1:1: PRS003: this string is never closed
/*
SELECT 'abc
FROM t
WHERE b = 'x';
SELECT 2;
*/
;
