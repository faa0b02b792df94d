!!!RESOLVE PRS002!!! -- sc-transpile: strict_word_as_table_alias.sql:1:1: PRS002: unexpected end of statement, expected JOIN or OUTER
/*
select * from customers left
*/
;
