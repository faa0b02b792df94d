!!!RESOLVE PRS001!!! -- sc-transpile: table_word_in_create.sql:1:1: PRS001: unexpected 'orders', expected TABLE before it
/*
create orders (id bigint)
*/
;
