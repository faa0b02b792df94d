!!!RESOLVE PRS001!!! -- sc-transpile: identity.sql:1:1: PRS001: Spark SQL has no IDENTITY(..) after a type
/*
create table orders (id bigint identity(1, 1), amount double)
*/
;
