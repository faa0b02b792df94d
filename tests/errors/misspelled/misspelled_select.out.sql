!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_select.sql:1:1: PRS001: unexpected 'selct'
/*
selct id from customers
*/
;
