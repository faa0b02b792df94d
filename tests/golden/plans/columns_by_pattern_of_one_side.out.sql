SELECT
    t1.col1,
    t1.Col2,
    t2.id
FROM (VALUES (1, 'a', 1, 2, 3)) AS t1 (id, name, col1, Col2, x_1)
JOIN (VALUES (1, 'a', 1, 2, 3)) AS t2 (id, name, col1, Col2, x_1) ON t1.id = t2.id;
