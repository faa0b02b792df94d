!!!RESOLVE PRS001!!! -- sc-transpile: union_after_order_by.sql:1:1: PRS001: UNION stands after ORDER BY
/*
select id from orders_2023 order by id union all select id from orders_2024
*/
;
