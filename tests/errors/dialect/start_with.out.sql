!!!RESOLVE PRS001!!! -- sc-transpile: start_with.sql:1:1: PRS001: Spark SQL has no START WITH .. CONNECT BY
/*
select id from employees start with manager_id is null connect by prior id = manager_id
*/
;
