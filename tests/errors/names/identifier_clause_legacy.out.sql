!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:1:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
ALTER TABLE IDENTIFIER('t') DROP COLUMN IDENTIFIER('c')
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:2:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
ALTER TABLE t RENAME TO IDENTIFIER('u')
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:3:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
SET VAR IDENTIFIER('v') = 1
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:4:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
DESCRIBE t IDENTIFIER('c')
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:5:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
UPDATE IDENTIFIER('t') SET IDENTIFIER('c') = 1
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:6:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
SELECT * EXCEPT (IDENTIFIER('c')) FROM IDENTIFIER('t')
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_legacy.sql:7:1: PRS016: IDENTIFIER ('..') cannot be a part of a name
/*
CREATE TABLE IDENTIFIER('t') (a INT) USING IDENTIFIER('parquet')
*/
;
