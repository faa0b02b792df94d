!!!RESOLVE PRS001!!! -- sc-transpile: table_or_replace.sql:1:1: PRS001: OR REPLACE stands before TABLE
/*
CREATE TABLE OR REPLACE t (a INT)
*/
;
