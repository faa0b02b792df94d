!!!RESOLVE PRS315!!! -- sc-transpile: alter_column_of_nothing.sql:1:1: PRS315: it is not said what to change of this column
/*
ALTER TABLE orders ALTER COLUMN price
*/
;
