!!!RESOLVE CNV901!!! -- sc-transpile: watermark.sql:1:1: CNV901: Spark has WATERMARK since version 4.1
/*
SELECT * FROM (SELECT * FROM events) WATERMARK ts DELAY OF INTERVAL 10 SECONDS AS e
*/
;
