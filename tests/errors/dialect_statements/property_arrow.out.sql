!!!RESOLVE PRS001!!! -- sc-transpile: property_arrow.sql:1:1: PRS001: a property takes '='
/*
CREATE TABLE t (a INT) TBLPROPERTIES (a => 'b')
*/
;
