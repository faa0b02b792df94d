!!!RESOLVE PRS006!!! -- sc-transpile: name_with_umlaut.sql:1:1: PRS006: größe can only stand in quotes
/*
select größe from t
*/
;
