!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_group_by.sql:1:1: PRS001: unexpected 'gorup'
/*
select country, count(*) from customers gorup by country
*/
;
