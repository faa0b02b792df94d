!!!RESOLVE PRS001!!! -- sc-transpile: parameter_percent.sql:1:1: PRS001: LIMIT takes no percentage
/*
select * from orders limit 10 percent
*/
;
