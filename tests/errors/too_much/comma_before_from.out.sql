!!!RESOLVE PRS001!!! -- sc-transpile: comma_before_from.sql:1:1: PRS001: nothing stands between ',' and FROM
/*
select id, name, from customers c where c.active
*/
;
