!!!RESOLVE PRS006!!! -- sc-transpile: invalid_character.sql:1:1: PRS006: § can only stand in quotes
/*
select a from t where b = 1 § c = 2
*/
;
