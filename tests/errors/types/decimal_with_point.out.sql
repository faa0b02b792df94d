!!!RESOLVE PRS001!!! -- sc-transpile: decimal_with_point.sql:1:1: PRS001: the digits of DECIMAL and its scale are two whole numbers
/*
CREATE TABLE t (a DECIMAL(10.2))
*/
;
