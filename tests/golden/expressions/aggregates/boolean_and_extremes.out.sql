CREATE TABLE t (a INT, b BOOLEAN, s VARCHAR);

SELECT
    BOOLAND_AGG(b),
    BOOLAND_AGG(b),
    BOOLOR_AGG(b),
    MIN(a),
    MAX(s),
    MAX_BY(s, a),
    ANY_VALUE(a),
    COUNT_IF(b)
FROM t;
