!!!RESOLVE PRS309!!! -- sc-transpile: delimited_as_orc.sql:1:1: PRS309: this ROW FORMAT does not go with STORED AS ORC
/*
CREATE TABLE orders (id BIGINT)
ROW FORMAT DELIMITED FIELDS TERMINATED BY ','
STORED AS ORC
*/
;
