!!!RESOLVE PRS001!!! -- sc-transpile: as_of_cast.sql:1:1: PRS001: unexpected 'decimal', expected AS before it
/*
select cast(amount decimal(10, 2)) from orders
*/
;
