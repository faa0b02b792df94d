!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_text.sql:1:1: PRS016: 'total amount' is no name
/*
CREATE TABLE t (IDENTIFIER('total amount') INT)
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_text.sql:2:1: PRS016: 'total amount' is no name
/*
SELECT id AS IDENTIFIER('total amount') FROM orders
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_text.sql:3:1: PRS016: behind a dot IDENTIFIER takes a string only
/*
SELECT a.IDENTIFIER(b) FROM t
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_text.sql:4:1: PRS016: IDENTIFIER takes a string only in PARTITIONED BY
/*
CREATE TABLE t (day INT) PARTITIONED BY (IDENTIFIER(day))
*/
;

!!!RESOLVE PRS016!!! -- sc-transpile: identifier_clause_text.sql:5:1: PRS016: IDENTIFIER takes a string only in LATERAL VIEW
/*
SELECT * FROM t LATERAL VIEW IDENTIFIER('ex' || 'plode')(items) x AS item
*/
;

!!!RESOLVE CNV103!!! -- sc-transpile: identifier_clause_text.sql:6:1: CNV103: a name given by a parameter cannot be converted
/*
SELECT * FROM IDENTIFIER(:schema).orders
*/
;
