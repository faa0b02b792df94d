!!!RESOLVE PRS001!!! -- sc-transpile: several_lines.sql:1:1: PRS001: unexpected FROM, expected ')' before it
/*
select id,
       upper(name,
       country
from customers
*/
;
