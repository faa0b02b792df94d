!!!RESOLVE PRS304!!! -- sc-transpile: property_reserved.sql:1:1: PRS304: the property location is reserved
/*
CREATE TABLE orders (id BIGINT) TBLPROPERTIES ('location' = '/data/orders')
*/
;
