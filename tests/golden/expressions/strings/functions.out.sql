CREATE TABLE t (s VARCHAR);

SELECT
    UPPER(s),
    LOWER(s),
    LENGTH(s),
    LENGTH(s),
    REPLACE(s, 'a', 'b'),
    REPLACE(s, 'a'),
    STARTSWITH(s, 'a'),
    CONTAINS(s, 'b')
FROM t;
