CREATE TABLE t (c1 INT, c2 INT);
SELECT c1, 'x' AS v FROM t WHERE c1 = 5;
SELECT * FROM t WHERE c1 = 1 AND c2 > 2 + 3;
SELECT 10;
SELECT * FROM t ORDER BY c1 DESC NULLS LAST;
SELECT c1, t.c2 FROM t;

!!!RESOLVE PRS001!!! -- sc-transpile: text.sql:7:1: PRS001: cannot read the SQL text 'selec 1': unexpected 'selec'
/*
execute immediate 'selec 1'
*/
;

!!!RESOLVE CNV900!!! -- sc-transpile: text.sql:8:1: CNV900: a parameter of EXECUTE IMMEDIATE (?) has no argument
/*
execute immediate 'select ?, nosuch(?)' using 1
*/
;

!!!RESOLVE CNV900!!! -- sc-transpile: text.sql:9:1: CNV900: EXECUTE IMMEDIATE of a text that is not constant is not converted yet
/*
execute immediate s using a
*/
;
