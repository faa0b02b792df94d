SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS _t1 (col1, col2);
