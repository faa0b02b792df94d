CREATE TABLE t (s VARCHAR);
SELECT TRIM(s), LTRIM(s), RTRIM(s), TRIM(s, 'x'), LTRIM(s, 'x'), RTRIM(s), LTRIM(s, 'x') FROM t;
