!!!RESOLVE PRS001!!! -- sc-transpile: comma_between_properties.sql:1:1: PRS001: ',' is missing before the property 'c'
/*
CREATE TABLE t (a INT) TBLPROPERTIES ('a' = 'b' 'c' = 'd')
*/
;
