CREATE TABLE t (a INT, b INT);

SELECT
    a * (b % 2),
    a * b % 2,
    a - (b + 1),
    a - (b - 1),
    a - b - 1,
    -(a + b) * 2,
    BITXOR(-a, b)
FROM t;
