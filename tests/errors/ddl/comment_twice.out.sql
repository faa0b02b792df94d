!!!RESOLVE PRS201!!! -- sc-transpile: comment_twice.sql:1:1: PRS201: this clause stands twice
/*
CREATE TABLE orders (id BIGINT)
COMMENT 'all orders'
LOCATION '/data/orders'
COMMENT 'of all shops'
*/
;
