select s.size, c.colour from sizes s cross join colours c;
-- An inner join without a condition is a cross join.
select s.size, c.colour from sizes s join colours c;
