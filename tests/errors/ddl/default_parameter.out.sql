!!!RESOLVE PRS318!!! -- sc-transpile: default_parameter.sql:1:1: PRS318: the default of a column cannot have a parameter
/*
CREATE TABLE orders (id BIGINT, region STRING DEFAULT :region) USING parquet
*/
;
