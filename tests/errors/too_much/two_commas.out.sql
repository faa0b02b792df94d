!!!RESOLVE PRS001!!! -- sc-transpile: two_commas.sql:1:1: PRS001: nothing stands between ',' and ','
/*
select id,, name from customers
*/
;
