!!!RESOLVE PRS314!!! -- sc-transpile: check_not_enforced.sql:1:1: PRS314: a CHECK constraint is always enforced
/*
CREATE TABLE orders (price INT, CONSTRAINT positive CHECK (price > 0) NOT ENFORCED)
*/
;
