!!!RESOLVE PRS314!!! -- sc-transpile: reference_without_columns.sql:1:1: PRS314: a foreign key must name the columns that it references
/*
CREATE TABLE orders (id BIGINT, shop BIGINT REFERENCES shops)
*/
;
