SELECT
    t1.id,
    t1.name,
    t2.name AS dept_name
FROM (SELECT id, name, dept FROM employees) AS t1
LEFT JOIN (SELECT id, name FROM departments) AS t2 ON dept = t2.id
WHERE NOT (t2.name = 'HR')
ORDER BY name NULLS FIRST;
