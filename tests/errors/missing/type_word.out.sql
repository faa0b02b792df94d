!!!RESOLVE PRS001!!! -- sc-transpile: type_word.sql:1:1: PRS001: TYPE is missing before the new type
/*
ALTER TABLE t ALTER COLUMN a INT
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: type_word.sql:2:1: PRS001: TYPE is missing before the new type
/*
ALTER TABLE t ALTER a INT
*/
;
