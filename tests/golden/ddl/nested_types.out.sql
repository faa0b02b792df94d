CREATE TABLE t (tags ARRAY, scores OBJECT, address OBJECT, matrix ARRAY);
