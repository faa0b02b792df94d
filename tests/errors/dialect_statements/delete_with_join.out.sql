!!!RESOLVE PRS001!!! -- sc-transpile: delete_with_join.sql:1:1: PRS001: Spark's DELETE reads one table
/*
delete u from users u join banned b on u.id = b.id
*/
;
