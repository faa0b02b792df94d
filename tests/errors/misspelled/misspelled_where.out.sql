!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_where.sql:1:1: PRS001: unexpected 'wehre'
/*
select id from customers wehre id = 1
*/
;
