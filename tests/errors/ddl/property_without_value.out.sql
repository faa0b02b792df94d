!!!RESOLVE PRS303!!! -- sc-transpile: property_without_value.sql:1:1: PRS303: this key has no value
/*
CREATE TABLE orders (id BIGINT) TBLPROPERTIES ('retention')
*/
;
