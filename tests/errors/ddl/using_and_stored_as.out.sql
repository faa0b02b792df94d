!!!RESOLVE PRS306!!! -- sc-transpile: using_and_stored_as.sql:1:1: PRS306: USING and STORED AS or ROW FORMAT exclude each other
/*
CREATE TABLE orders (id BIGINT) USING csv STORED AS TEXTFILE
*/
;
