SELECT
    dept,
    name,
    total,
    RANK() OVER (PARTITION BY dept ORDER BY total DESC NULLS LAST) AS r
FROM (SELECT dept, name, SUM(pay) AS total FROM emp GROUP BY dept, name)
QUALIFY r <= 3
    AND total > 0
ORDER BY dept NULLS FIRST, r;
