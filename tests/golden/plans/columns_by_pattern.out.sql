SELECT id, name, Col2, x_1 FROM (VALUES (1, 'a', 1, 2, 3)) AS _t1 (id, name, col1, Col2, x_1);
