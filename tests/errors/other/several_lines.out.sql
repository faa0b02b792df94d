!!!RESOLVE PRS001!!! -- sc-transpile: several_lines.sql:1:1: PRS001: unexpected from, expected ')' or ','
/*
select id,
       upper(name,
       country
from customers
*/
;
