!!!RESOLVE PRS303!!! -- sc-transpile: property_float.sql:1:1: PRS303: the value of a property cannot be a number in this form
/*
CREATE TABLE orders (id BIGINT) TBLPROPERTIES ('ratio' = 1.5e3)
*/
;
