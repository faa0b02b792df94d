!!!RESOLVE PRS001!!! -- sc-transpile: three_dialects.sql:1:1: PRS001: Spark SQL has no TOP
/*
select top 5 id from orders
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: three_dialects.sql:2:1: PRS001: LIMIT takes one number
/*
select id from orders limit 5, 10
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: three_dialects.sql:3:1: PRS001: names are quoted with backticks, not brackets
/*
select [id] from orders
*/
;

SELECT id FROM orders;
