!!!RESOLVE PRS001!!! -- sc-transpile: equal_sign_twice.sql:1:1: PRS001: '=' stands twice
/*
select * from orders where status = = 'open'
*/
;
