!!!RESOLVE PRS014!!! -- sc-transpile: long_escape.sql:1:1: PRS014: ESCAPE takes exactly one character
/*
select * from t where name like 'a//_%' escape '//'
*/
;
