!!!RESOLVE PRS207!!! -- sc-transpile: unknown_window.sql:1:1: PRS207: this WINDOW clause defines no window 'v'
/*
SELECT sum(a) OVER w FROM t WINDOW w AS v
*/
;
