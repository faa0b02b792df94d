SELECT
    id,
    name,
    dept,
    salary
FROM emp
QUALIFY ROW_NUMBER() OVER (PARTITION BY dept ORDER BY salary DESC NULLS LAST) = 1;
