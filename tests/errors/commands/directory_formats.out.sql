!!!RESOLVE PRS309!!! -- sc-transpile: directory_formats.sql:1:1: PRS309: STORED AS does not know the format json
/*
INSERT OVERWRITE DIRECTORY '/out' STORED AS json SELECT id FROM orders
*/
;

!!!RESOLVE PRS309!!! -- sc-transpile: directory_formats.sql:2:1: PRS309: this ROW FORMAT does not go with STORED AS orc
/*
INSERT OVERWRITE DIRECTORY '/out' ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' STORED AS orc SELECT id FROM orders
*/
;

!!!RESOLVE PRS309!!! -- sc-transpile: directory_formats.sql:3:1: PRS309: LINES TERMINATED BY takes a newline only
/*
INSERT OVERWRITE DIRECTORY '/out' ROW FORMAT DELIMITED LINES TERMINATED BY '|' SELECT id FROM orders
*/
;

!!!RESOLVE PRS402!!! -- sc-transpile: directory_formats.sql:4:1: PRS402: the path of the directory is empty
/*
FROM orders INSERT OVERWRITE DIRECTORY '' SELECT id INSERT INTO t SELECT id
*/
;

!!!RESOLVE PRS302!!! -- sc-transpile: directory_formats.sql:5:1: PRS302: the key header stands twice
/*
INSERT OVERWRITE DIRECTORY '/out' USING csv OPTIONS (header = true, header = false) SELECT id FROM orders
*/
;

!!!RESOLVE PRS609!!! -- sc-transpile: directory_formats.sql:6:1: PRS609: two arguments have the name low
/*
EXECUTE IMMEDIATE 'SELECT :low + :high' USING 1 AS low, 2 AS low
*/
;
