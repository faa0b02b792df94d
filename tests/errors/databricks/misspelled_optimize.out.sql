!!!RESOLVE PRS001!!! -- sc-transpile: misspelled_optimize.sql:1:1: PRS001: unexpected 'OPTIMISE'
/*
OPTIMISE events
*/
;
