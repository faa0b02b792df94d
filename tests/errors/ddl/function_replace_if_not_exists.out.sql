!!!RESOLVE PRS306!!! -- sc-transpile: function_replace_if_not_exists.sql:1:1: PRS306: OR REPLACE and IF NOT EXISTS exclude each other
/*
CREATE OR REPLACE FUNCTION IF NOT EXISTS twice(x INT) RETURNS INT RETURN 2 * x
*/
;
