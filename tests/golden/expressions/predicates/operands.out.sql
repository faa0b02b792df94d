CREATE TABLE t (a INT, b INT, c VARCHAR);

SELECT
    (a > 1) = (b > 1),
    a BETWEEN 1 + 1 AND 2 * b,
    c LIKE 'a' || '%' ESCAPE '\\',
    (c IS NULL) IS NULL,
    a NOT IN (1)
FROM t;
