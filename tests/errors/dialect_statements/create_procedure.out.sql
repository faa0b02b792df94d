!!!RESOLVE PRS001!!! -- sc-transpile: create_procedure.sql:1:1: PRS001: Spark SQL has no CREATE PROCEDURE
/*
create procedure refresh_orders() begin select 1
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: create_procedure.sql:1:51: PRS001: unexpected END, expected a statement
/*
end
*/
;
