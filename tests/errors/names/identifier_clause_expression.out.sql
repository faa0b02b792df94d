!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_expression.sql:1:1: PRS016: IDENTIFIER takes a string only here
/*
ALTER TABLE t ADD COLUMN IDENTIFIER('a' || 'b') INT
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_expression.sql:2:1: PRS016: IDENTIFIER takes a string only here
/*
ALTER TABLE t ALTER COLUMN IDENTIFIER('a' || 'b') TYPE INT
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_expression.sql:3:1: PRS016: IDENTIFIER takes a string only here
/*
CREATE TABLE t LIKE IDENTIFIER('a' || 'b')
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_expression.sql:4:1: PRS016: IDENTIFIER takes a string only here
/*
MERGE INTO t USING u ON true WHEN NOT MATCHED THEN INSERT (IDENTIFIER('a' || 'b')) VALUES (1)
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_expression.sql:5:1: PRS016: IDENTIFIER takes a string only here
/*
SELECT 'a' COLLATE IDENTIFIER('UTF8_' || 'BINARY')
*/
;
