CREATE TABLE t (a INT, s VARCHAR);

SELECT
    a BETWEEN 1 AND 10,
    a NOT BETWEEN 1 AND 10,
    a IN (1, 2, 3),
    a NOT IN (1, 2),
    s IN ('x', 'y')
FROM t;
