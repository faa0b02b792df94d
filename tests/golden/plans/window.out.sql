SELECT *
FROM (
    SELECT
        name,
        AVG(salary) OVER (
            PARTITION BY dept
            ORDER BY salary DESC NULLS LAST
            ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
        ) AS moving,
        ROW_NUMBER() OVER (PARTITION BY dept ORDER BY salary NULLS FIRST) AS n
    FROM employees
)
WHERE n <= 3;
