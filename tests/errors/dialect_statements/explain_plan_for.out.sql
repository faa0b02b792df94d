!!!RESOLVE PRS001!!! -- sc-transpile: explain_plan_for.sql:1:1: PRS001: EXPLAIN has no PLAN FOR
/*
EXPLAIN PLAN FOR SELECT 1
*/
;
