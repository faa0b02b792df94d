-- kept in front
!!!RESOLVE CNV900!!! -- sc-transpile: in_unsupported.sql:2:1: CNV900: DROP TABLE is not converted yet
/*
drop table / * why not * / t
*/
-- behind
;
