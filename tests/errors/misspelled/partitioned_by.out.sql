!!!RESOLVE PRS001!!! -- sc-transpile: partitioned_by.sql:1:1: PRS001: the clause is PARTITIONED BY
/*
CREATE TABLE t (a INT) PARTITION BY (a)
*/
;
