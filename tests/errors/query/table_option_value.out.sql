!!!RESOLVE PRS220!!! -- sc-transpile: table_option_value.sql:1:1: PRS220: an option of a table needs a value
/*
SELECT * FROM t WITH (fast)
*/
;
