!!!RESOLVE PRS001!!! -- sc-transpile: table_word_of_cache.sql:1:1: PRS001: unexpected 't', expected TABLE before it
/*
CACHE t
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: table_word_of_cache.sql:2:1: PRS001: unexpected 't', expected TABLE before it
/*
ANALYZE t COMPUTE STATISTICS
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: table_word_of_cache.sql:3:1: PRS001: unexpected 't', expected TABLE before it
/*
COMMENT ON t IS 'x'
*/
;
