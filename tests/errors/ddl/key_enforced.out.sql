!!!RESOLVE PRS314!!! -- sc-transpile: key_enforced.sql:1:1: PRS314: Spark enforces no such constraint
/*
CREATE TABLE orders (id BIGINT PRIMARY KEY ENFORCED)
*/
;
