!!!RESOLVE PRS315!!! -- sc-transpile: change_not_null.sql:1:1: PRS315: CHANGE COLUMN in this form takes no NOT NULL
/*
ALTER TABLE orders CHANGE COLUMN price price DECIMAL(10, 2) NOT NULL
*/
;
