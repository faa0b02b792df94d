!!!RESOLVE PRS001!!! -- sc-transpile: from_after_where.sql:1:1: PRS001: FROM stands after WHERE
/*
select id where amount > 10 from orders
*/
;
