!!!RESOLVE PRS209!!! -- sc-transpile: lateral_table.sql:1:1: PRS209: LATERAL stands before a subquery or a table function
/*
SELECT * FROM a, LATERAL b
*/
;
