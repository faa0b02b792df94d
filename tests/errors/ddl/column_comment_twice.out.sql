!!!RESOLVE PRS305!!! -- sc-transpile: column_comment_twice.sql:1:1: PRS305: a second COMMENT of one column
/*
CREATE TABLE orders (id BIGINT COMMENT 'key' NOT NULL COMMENT 'number')
*/
;
