select col1, col2 from values (1, 'a'), (2, null);
