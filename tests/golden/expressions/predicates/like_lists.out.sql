CREATE TABLE t (s VARCHAR);

SELECT
    s LIKE ANY ('a%', 'b%'),
    s LIKE ALL ('%a%', '%b%'),
    NOT (s LIKE ALL ('a%', 'b%')),
    NOT (s LIKE ANY ('a%', 'b%'))
FROM t;
