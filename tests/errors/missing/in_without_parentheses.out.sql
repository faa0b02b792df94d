!!!RESOLVE PRS001!!! -- sc-transpile: in_without_parentheses.sql:1:1: PRS001: unexpected 1, expected '('
/*
select * from t where a in 1, 2
*/
;
