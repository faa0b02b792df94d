!!!RESOLVE PRS315!!! -- sc-transpile: replace_column_position.sql:1:1: PRS315: REPLACE COLUMNS takes no FIRST or AFTER
/*
ALTER TABLE orders REPLACE COLUMNS (id BIGINT FIRST)
*/
;
