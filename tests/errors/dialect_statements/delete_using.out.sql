!!!RESOLVE PRS001!!! -- sc-transpile: delete_using.sql:1:1: PRS001: Spark's DELETE reads one table
/*
delete from users using banned where users.id = banned.id
*/
;
