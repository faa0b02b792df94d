SELECT s.size, c.colour FROM sizes AS s CROSS JOIN colours AS c;

-- An inner join without a condition is a cross join.
SELECT s.size, c.colour FROM sizes AS s CROSS JOIN colours AS c;
