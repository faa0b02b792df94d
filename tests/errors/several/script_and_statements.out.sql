SELECT 1;

!!!RESOLVE PRS001!!! -- sc-transpile: script_and_statements.sql:2:1: PRS001: unexpected 'FRM'
/*
BEGIN
  SELECT 2 FRM t;
  SELECT 3;
END
*/
;

!!!RESOLVE PRS002!!! -- sc-transpile: script_and_statements.sql:6:1: PRS002: unexpected end of statement, expected ')'
/*
INSERT INTO t VALUES (1, 2
*/
;

SELECT 4;
