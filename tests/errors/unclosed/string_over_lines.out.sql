!!!RESOLVE PRS003!!! -- sc-transpile: string_over_lines.sql:1:1: PRS003: this string is never closed
/*
select 'open as status,
       id
from orders;
*/
;
