create table orders (id int not null, amount int, tax int, total int, at date, test boolean);
create table customers (id int not null, name string, x int, at date);

/*
 * Monthly revenue report.
 *   author: x
 */
-- second header
WITH recent AS ( -- orders of the last month
    SELECT o.id, -- the key
           o.amount /* net */ , /* gross */ o.tax
         , o.total -- leading comma style
    FROM orders o
    WHERE o.at > date'2020-01-01' -- from
      -- but not test orders
      AND NOT o.test
), -- end of recent
/* customers */
cust AS (
    -- all of them
    SELECT * FROM customers
)
-- the result
SELECT c.name, -- who
       -- how much
       max(r.amount) AS revenue,
       CASE
         WHEN max(r.amount) > 100 THEN 'big' -- big ones
         -- the rest
         ELSE 'small'
       END AS kind
FROM recent r -- left
-- with customers
JOIN cust c -- right
  ON c.id = r.id -- by id
 AND c.x = r.tax
-- filter
WHERE (
    -- either
    r.amount > 0
    -- or
    OR r.tax IN (1, -- one
       2, /* two */ 3)
  )
GROUP BY c.name -- by name
HAVING count(*) > 1 -- more
-- UNION part
UNION ALL
-- second branch
SELECT 'x', coalesce(a, -- first
   b), 'y' FROM ( -- sub
   SELECT 1 a, 2 b -- inner
   -- tail of sub
) t -- after t
ORDER BY 1, -- first key
         2  -- second key
LIMIT 5 /* five */
-- the end
;
-- behind the last statement
