!!!RESOLVE PRS306!!! -- sc-transpile: location_and_path.sql:1:1: PRS306: LOCATION and the option path exclude each other
/*
CREATE TABLE orders (id BIGINT) USING csv OPTIONS (path '/a') LOCATION '/b'
*/
;
