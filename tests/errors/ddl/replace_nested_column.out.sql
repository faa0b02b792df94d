!!!RESOLVE PRS315!!! -- sc-transpile: replace_nested_column.sql:1:1: PRS315: REPLACE COLUMNS takes no field of a column
/*
ALTER TABLE orders REPLACE COLUMNS (address.city STRING)
*/
;
