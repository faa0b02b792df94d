!!!RESOLVE PRS318!!! -- sc-transpile: view_parameter.sql:1:1: PRS318: the query of a view cannot have a parameter
/*
CREATE VIEW recent AS SELECT * FROM orders WHERE day > :day
*/
;
