!!!RESOLVE PRS001!!! -- sc-transpile: semicolon_in_script.sql:1:1: PRS001: unexpected END, expected ';' before it
/*
BEGIN
  SELECT 1
END
*/
;
