-- Markers without a value are kept.
SELECT a + :x, ? FROM t WHERE b = :x ORDER BY a LIMIT :n;

-- Values of --var take the places of named ones, in names too.
SELECT :y || 'z', date_add(d, :i) FROM IDENTIFIER(:source) LIMIT :i;

-- A value is read as an expression.
SELECT :broken;
