!!!RESOLVE PRS314!!! -- sc-transpile: two_primary_keys.sql:1:1: PRS314: a table has one primary key, and this is the second
/*
CREATE TABLE orders (
    id BIGINT PRIMARY KEY,
    number BIGINT,
    CONSTRAINT k PRIMARY KEY (number)
)
*/
;
