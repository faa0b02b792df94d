!!!RESOLVE PRS315!!! -- sc-transpile: change_renames.sql:1:1: PRS315: CHANGE COLUMN cannot rename a column
/*
ALTER TABLE orders CHANGE COLUMN price amount DECIMAL(10, 2)
*/
;
