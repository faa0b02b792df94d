CREATE TABLE orders (id INT NOT NULL, amount INT, tax INT, total INT, at DATE, test BOOLEAN);
CREATE TABLE customers (id INT NOT NULL, name VARCHAR, x INT, at DATE);

/*
 * Monthly revenue report.
 *   author: x
 */
-- second header
WITH recent AS (
    -- orders of the last month
    SELECT
        o.id, -- the key
        o.amount /* net */,
        /* gross */ o.tax,
        o.total -- leading comma style
    FROM orders AS o
    WHERE o.at > DATE '2020-01-01' -- from
        -- but not test orders
        AND NOT o.test
), -- end of recent
/* customers */
cust AS (
    -- all of them
    SELECT * FROM customers
)
-- the result
SELECT
    c.name, -- who
    -- how much
    MAX(r.amount) AS revenue,
    CASE
        WHEN MAX(r.amount) > 100 THEN 'big' -- big ones
        -- the rest
        ELSE 'small'
    END AS kind
FROM recent AS r -- left
-- with customers
JOIN cust AS c -- right
    ON c.id = r.id -- by id
    AND c.x = r.tax
-- filter
WHERE
    -- either
    r.amount > 0
    -- or
    OR r.tax IN (
        1, -- one
        2, /* two */ 3
    )
GROUP BY c.name -- by name
HAVING COUNT(*) > 1 -- more
-- UNION part
UNION ALL
-- second branch
SELECT
    'x',
    COALESCE(
        a, -- first
        b
    ),
    'y'
FROM (
    -- sub
    SELECT
        1 AS a,
        2 AS b -- inner
    -- tail of sub
) AS t -- after t
ORDER BY
    1 NULLS FIRST, -- first key
    2 NULLS FIRST -- second key
LIMIT 5 /* five */
-- the end
;

-- behind the last statement
