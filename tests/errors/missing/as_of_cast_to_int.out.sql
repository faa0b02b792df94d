!!!RESOLVE PRS001!!! -- sc-transpile: as_of_cast_to_int.sql:1:1: PRS001: AS is missing before the type
/*
SELECT CAST(a INT) FROM t
*/
;
