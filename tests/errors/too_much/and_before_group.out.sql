!!!RESOLVE PRS001!!! -- sc-transpile: and_before_group.sql:1:1: PRS001: unexpected GROUP, expected an expression
/*
select region from orders where amount > 1 and group by region
*/
;
