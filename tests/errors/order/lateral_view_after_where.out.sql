!!!RESOLVE PRS001!!! -- sc-transpile: lateral_view_after_where.sql:1:1: PRS001: LATERAL VIEW stands after WHERE
/*
select item from orders where amount > 1 lateral view explode(items) as item
*/
;
