!!!RESOLVE PRS502!!! -- sc-transpile: decimal_scale.sql:1:1: PRS502: a decimal type needs a precision from 1 to 38 and a scale from 0 to the precision
/*
create table orders (amount decimal(5, 10))
*/
;
