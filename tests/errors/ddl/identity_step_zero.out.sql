!!!RESOLVE PRS313!!! -- sc-transpile: identity_step_zero.sql:1:1: PRS313: the step of an identity column cannot be 0
/*
CREATE TABLE orders (id BIGINT GENERATED ALWAYS AS IDENTITY (INCREMENT BY 0)) USING delta
*/
;
