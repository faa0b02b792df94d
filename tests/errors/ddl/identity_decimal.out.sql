!!!RESOLVE PRS313!!! -- sc-transpile: identity_decimal.sql:1:1: PRS313: an identity column counts in whole numbers of BIGINT
/*
CREATE TABLE orders (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 1.5)) USING delta
*/
;
