SELECT
    e.name,
    m.name AS boss
FROM (SELECT manager, name FROM employees) AS e
JOIN (SELECT id, manager, name FROM employees) AS m ON e.manager = m.id;
