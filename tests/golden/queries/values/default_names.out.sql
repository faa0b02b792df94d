SELECT col1, col2 FROM (VALUES (1, 'a'), (2, NULL)) AS _t1 (col1, col2);
