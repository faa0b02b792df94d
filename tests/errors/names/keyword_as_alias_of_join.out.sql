!!!RESOLVE PRS001!!! -- sc-transpile: keyword_as_alias_of_join.sql:1:1: PRS001: unexpected ON, expected ',', AS, JOIN or WHERE
/*
select * from orders on
*/
;
