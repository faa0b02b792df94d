!!!RESOLVE PRS219!!! -- sc-transpile: time_travel_column.sql:1:1: PRS219: the time of a table cannot depend on a column: no row is read yet
/*
SELECT * FROM t TIMESTAMP AS OF changed_at
*/
;
