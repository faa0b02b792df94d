!!!RESOLVE PRS001!!! -- sc-transpile: bracket.sql:1:1: PRS001: unexpected FROM, expected ']' before it
/*
select items[0 from orders
*/
;
