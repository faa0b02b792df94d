!!!RESOLVE PRS003!!! -- sc-transpile: unclosed_double_quote.sql:1:1: PRS003: this string is never closed
/*
select "Anna from customers;
*/
;
