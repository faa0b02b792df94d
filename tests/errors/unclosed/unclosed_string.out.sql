!!!RESOLVE PRS003!!! -- sc-transpile: unclosed_string.sql:1:1: PRS003: this string is never closed
/*
select id from customers where name = 'Anna;
select 2;
*/
;
