!!!RESOLVE PRS314!!! -- sc-transpile: enforced_twice.sql:1:1: PRS314: ENFORCED stands twice
/*
CREATE TABLE orders (price INT CHECK (price > 0) ENFORCED ENFORCED)
*/
;
