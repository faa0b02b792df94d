!!!RESOLVE PRS501!!! -- sc-transpile: cast_to_unsigned.sql:1:1: PRS501: Spark has no data type 'UNSIGNED'
/*
SELECT CAST(a AS UNSIGNED) FROM t
*/
;
