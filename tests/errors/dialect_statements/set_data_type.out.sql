!!!RESOLVE PRS001!!! -- sc-transpile: set_data_type.sql:1:1: PRS001: the type is said by TYPE alone
/*
ALTER TABLE t ALTER COLUMN a SET DATA TYPE INT
*/
;
