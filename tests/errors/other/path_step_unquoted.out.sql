!!!RESOLVE PRS015!!! -- sc-transpile: path_step_unquoted.sql:1:1: PRS015: a field in a path stands in single quotes
/*
select payload:items[name] from events
*/
;
