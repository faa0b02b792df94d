!!!RESOLVE PRS001!!! -- sc-transpile: identifier_clause_expression.sql:1:1: PRS001: unexpected '(', expected a data type
/*
ALTER TABLE t ADD COLUMN IDENTIFIER('a' || 'b') INT
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: identifier_clause_expression.sql:2:1: PRS001: unexpected '(', expected ',', AFTER, TYPE or UNSET
/*
ALTER TABLE t ALTER COLUMN IDENTIFIER('a' || 'b') TYPE INT
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: identifier_clause_expression.sql:3:1: PRS001: unexpected '(', expected USING, LOCATION, ROW or STORED
/*
CREATE TABLE t LIKE IDENTIFIER('a' || 'b')
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: identifier_clause_expression.sql:4:1: PRS001: unexpected '(', expected ')' or ','
/*
MERGE INTO t USING u ON true WHEN NOT MATCHED THEN INSERT (IDENTIFIER('a' || 'b')) VALUES (1)
*/
;

!!!RESOLVE PRS001!!! -- sc-transpile: identifier_clause_expression.sql:5:1: PRS001: unexpected 'UTF8_', expected a name
/*
SELECT 'a' COLLATE IDENTIFIER('UTF8_' || 'BINARY')
*/
;
