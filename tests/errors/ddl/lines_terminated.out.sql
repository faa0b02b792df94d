!!!RESOLVE PRS309!!! -- sc-transpile: lines_terminated.sql:1:1: PRS309: LINES TERMINATED BY takes a newline only
/*
CREATE TABLE lines (text STRING)
ROW FORMAT DELIMITED LINES TERMINATED BY ';'
*/
;
