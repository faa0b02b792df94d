CREATE TABLE a (k INT, v INT);
CREATE TABLE b (k INT, v INT);
SELECT * FROM a WHERE EXISTS (SELECT 1 FROM b WHERE a.k = b.k);
SELECT a.v FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE a.k = b.k AND a.v = b.v);

!!!RESOLVE CNV201!!! -- sc-transpile: semi_using.sql:6:1: CNV201: a semi or anti join with USING or NATURAL is not converted yet
/*
select * from a left semi join b using (v)
*/
;
