SELECT s LIKE '\\%a\\_b\\\\' ESCAPE '\\', s LIKE 'a!%b' ESCAPE '!' FROM t;

!!!RESOLVE CNV102!!! -- sc-transpile: like_wrong_escape.sql:2:1: CNV102: a pattern with an escape before a character that needs none is an error in Spark
/*
SELECT s LIKE '\\a%' FROM t
*/
;

!!!RESOLVE CNV102!!! -- sc-transpile: like_wrong_escape.sql:3:1: CNV102: a pattern with an escape before a character that needs none is an error in Spark
/*
SELECT s ILIKE 'a!b' ESCAPE '!' FROM t
*/
;

!!!RESOLVE CNV102!!! -- sc-transpile: like_wrong_escape.sql:4:1: CNV102: a pattern with an escape before a character that needs none is an error in Spark
/*
SELECT s LIKE ANY ('a', 'b\\') FROM t
*/
;
