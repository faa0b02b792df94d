!!!RESOLVE PRS001!!! -- sc-transpile: on_twice.sql:1:1: PRS001: unexpected ON, expected ',', JOIN, WHERE or GROUP BY
/*
select * from a join b on a.id = b.id on a.x = b.x
*/
;
