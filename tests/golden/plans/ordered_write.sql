-- A discrete percentile is the value at its place among the sorted ones.
SELECT percentile_disc(0.25) WITHIN GROUP (ORDER BY a) FROM VALUES (1) AS t(a);
SELECT percentile_disc(0.25) WITHIN GROUP (ORDER BY a DESC) FILTER (WHERE a > 0) OVER (PARTITION BY b) AS p
FROM VALUES (INTERVAL 1 DAY, 2) AS t(a, b);
-- The condition says which values count, not which shares.
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a) FILTER (WHERE a > 0) FROM VALUES (1) AS t(a);
-- From 4.1 on there is a function.
SELECT rand() BETWEEN 0.1 AND 0.2;
