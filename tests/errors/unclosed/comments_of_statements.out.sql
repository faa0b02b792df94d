SELECT 1 AS a;

!!!RESOLVE PRS004!!! -- sc-transpile: comments_of_statements.sql:2:1: PRS004: this comment is never closed
/*
select 2
/ * of b; the rest is commented out

from b
*/
;

!!!RESOLVE PRS004!!! -- sc-transpile: comments_of_statements.sql:6:1: PRS004: this comment is never closed
/*
select 3 / * / * of c * / 
*/
;

SELECT 4 AS d /* closed; */;

!!!RESOLVE PRS004!!! -- sc-transpile: comments_of_statements.sql:8:1: PRS004: this comment is never closed
/*
/ * never
select 5
*/
;
