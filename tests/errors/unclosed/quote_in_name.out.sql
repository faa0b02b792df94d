!!!RESOLVE PRS003!!! -- sc-transpile: quote_in_name.sql:1:1: PRS003: this string is never closed
/*
select * from customers where last_name = 'O'Brien';
*/
;
