-- Markers without a value are kept.
SELECT a + :x, ? FROM t WHERE b = :x ORDER BY a NULLS FIRST LIMIT :n;

-- Values of --var take the places of named ones, in names too.
SELECT 'it''s' || 'z', DATEADD(day, 1, CAST(d AS DATE)) FROM s.t LIMIT 1;

-- A value is read as an expression.
!!!RESOLVE PRS001!!! -- sc-transpile: parameters.sql:8:1: PRS001: cannot read the expression '1 +': unexpected end of statement, expected an expression
/*
SELECT :broken
*/
;
