!!!RESOLVE PRS314!!! -- sc-transpile: rely_twice.sql:1:1: PRS314: RELY and NORELY exclude each other
/*
CREATE TABLE orders (id BIGINT, CONSTRAINT k UNIQUE (id) RELY NORELY)
*/
;
