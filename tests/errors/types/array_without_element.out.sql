!!!RESOLVE PRS502!!! -- sc-transpile: array_without_element.sql:1:1: PRS502: the type does not say what is in it
/*
create table orders (items array)
*/
;
