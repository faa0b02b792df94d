!!!RESOLVE PRS210!!! -- sc-transpile: natural_cross_join.sql:1:1: PRS210: a CROSS JOIN cannot be NATURAL
/*
SELECT * FROM a NATURAL CROSS JOIN b
*/
;
