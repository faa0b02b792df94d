!!!RESOLVE PRS001!!! -- sc-transpile: star_exclude.sql:1:1: PRS001: Spark SQL has no * EXCLUDE
/*
select * exclude (internal_note) from orders
*/
;
