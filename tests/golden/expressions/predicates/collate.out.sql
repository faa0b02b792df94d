SELECT a = b FROM t;

!!!RESOLVE CNV103!!! -- sc-transpile: collate.sql:2:1: CNV103: the collation utf8_lcase is not converted yet
/*
select a collate utf8_lcase = b from t
*/
;
