!!!RESOLVE CNV103!!! -- sc-transpile: map_keys_refused.sql:1:1: CNV103: map_zip_with() of maps with keys of these different types is not converted yet
/*
SELECT map_zip_with(map(1.5, 'a'), map(1.25, 'b'), (k, v1, v2) -> v1)
*/
;
