CREATE TABLE t (a INT);

-- In x, t is still the table.
WITH x AS (
    SELECT a FROM t
),
t AS (
    SELECT 'text' AS a
)
SELECT x.a, t.a FROM x, t;
