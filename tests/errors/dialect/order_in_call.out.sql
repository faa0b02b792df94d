!!!RESOLVE PRS001!!! -- sc-transpile: order_in_call.sql:1:1: PRS001: the order stands behind the call
/*
SELECT string_agg(a, ',' ORDER BY a) FROM t
*/
;
