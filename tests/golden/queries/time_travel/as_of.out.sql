SELECT * FROM t AT (TIMESTAMP => CAST('2024-01-31 10:00:00' AS TIMESTAMP_LTZ(6))) WHERE a = 1;

SELECT x.a
FROM s.t AT (TIMESTAMP => CAST(DATE '2024-01-31' AS TIMESTAMP_LTZ(6))) AS x
JOIN u ON x.a = u.a;

!!!RESOLVE CNV201!!! -- sc-transpile: as_of.sql:3:1: CNV201: the version of a table is not converted yet
/*
select * from t version as of 3
*/
;
