!!!RESOLVE PRS001!!! -- sc-transpile: missing_by.sql:1:1: PRS001: unexpected 'country', expected BY before it
/*
select country, count(*) from customers group country
*/
;
