!!!RESOLVE PRS206!!! -- sc-transpile: duplicate_window.sql:1:1: PRS206: two windows are named 'w'
/*
SELECT sum(a) OVER w FROM t WINDOW w AS (ORDER BY a), w AS (ORDER BY b)
*/
;
