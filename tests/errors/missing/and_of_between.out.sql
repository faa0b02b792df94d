!!!RESOLVE PRS001!!! -- sc-transpile: and_of_between.sql:1:1: PRS001: unexpected ',', expected AND
/*
select * from orders where amount between 10, 20
*/
;
