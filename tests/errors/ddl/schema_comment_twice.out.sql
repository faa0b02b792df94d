!!!RESOLVE PRS201!!! -- sc-transpile: schema_comment_twice.sql:1:1: PRS201: this clause stands twice
/*
CREATE SCHEMA sales COMMENT 'a' COMMENT 'b'
*/
;
