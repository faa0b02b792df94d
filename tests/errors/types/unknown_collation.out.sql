!!!RESOLVE PRS503!!! -- sc-transpile: unknown_collation.sql:1:1: PRS503: Spark has no collation 'latin1_general_ci'
/*
create table t (name string collate latin1_general_ci)
*/
;
