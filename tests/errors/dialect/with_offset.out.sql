!!!RESOLVE PRS001!!! -- sc-transpile: with_offset.sql:1:1: PRS001: Spark SQL has no WITH OFFSET
/*
SELECT * FROM t, UNNEST(a) AS x WITH OFFSET
*/
;
