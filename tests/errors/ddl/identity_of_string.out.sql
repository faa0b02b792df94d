!!!RESOLVE PRS313!!! -- sc-transpile: identity_of_string.sql:1:1: PRS313: an identity column cannot have this type
/*
CREATE TABLE orders (id STRING GENERATED ALWAYS AS IDENTITY) USING delta
*/
;
