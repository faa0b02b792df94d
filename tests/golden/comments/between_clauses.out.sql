SELECT
    a, -- the key
    b -- the value
-- where from
FROM t
-- which
WHERE a > 1 -- not one
-- in what order
ORDER BY a NULLS FIRST;
