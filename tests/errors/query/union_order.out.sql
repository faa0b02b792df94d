!!!RESOLVE PRS001!!! -- sc-transpile: union_order.sql:1:1: PRS001: UNION stands after ORDER BY
/*
SELECT 1 ORDER BY 1 UNION SELECT 2
*/
;
