!!!RESOLVE PRS001!!! -- sc-transpile: type_of_cast.sql:1:1: PRS001: unexpected ')', expected a data type
/*
select cast(amount as) from orders
*/
;
