SELECT 'abc
FROM t
WHERE b = 'x';
SELECT 2;
