!!!RESOLVE PRS001!!! -- sc-transpile: json_text_arrow.sql:1:1: PRS001: Spark SQL has no operator '->>'
/*
select payload ->> 'id' from events
*/
;
