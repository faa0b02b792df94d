!!!RESOLVE PRS006!!! -- sc-transpile: umlaut.sql:1:1: PRS006: größe can only stand in quotes
/*
select größe, 名前 from articles
*/
;
