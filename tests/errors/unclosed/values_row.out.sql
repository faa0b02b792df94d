!!!RESOLVE PRS002!!! -- sc-transpile: values_row.sql:1:1: PRS002: unexpected end of statement, expected ')'
/*
insert into regions values (1, 'EMEA'
*/
;
