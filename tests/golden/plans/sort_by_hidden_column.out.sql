SELECT t1.name
FROM (SELECT name, dept FROM employees) AS t1
JOIN (SELECT id, name FROM departments) AS t2 ON dept = t2.id
ORDER BY t2.name NULLS FIRST;
