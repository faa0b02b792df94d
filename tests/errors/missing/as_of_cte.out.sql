!!!RESOLVE PRS001!!! -- sc-transpile: as_of_cte.sql:1:1: PRS001: unexpected SELECT, expected AS or '('
/*
with recent select * from orders) select * from recent
*/
;
