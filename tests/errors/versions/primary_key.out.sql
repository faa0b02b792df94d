!!!RESOLVE CNV901!!! -- sc-transpile: primary_key.sql:1:1: CNV901: Spark has PRIMARY KEY since version 4.1
/*
CREATE TABLE rectangles (a INT, b INT NOT NULL PRIMARY KEY)
*/
;
