!!!RESOLVE PRS005!!! -- sc-transpile: unclosed_backtick.sql:1:1: PRS005: this quoted identifier is never closed
/*
select `unit price from customers;
*/
;
