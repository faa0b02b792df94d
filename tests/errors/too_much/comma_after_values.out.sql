!!!RESOLVE PRS001!!! -- sc-transpile: comma_after_values.sql:1:1: PRS001: nothing stands between ',' and the end of the statement
/*
insert into regions values (1, 'EMEA'), (2, 'APAC'),
*/
;
