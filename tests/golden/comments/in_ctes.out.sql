WITH
-- first
a AS (
    SELECT 1 AS x
), -- after the first
/* second */
b AS (
    SELECT x FROM a
)
-- main
SELECT * FROM b;
