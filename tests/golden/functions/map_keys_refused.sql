SELECT map_zip_with(map(1.5, 'a'), map(1.25, 'b'), (k, v1, v2) -> v1);
