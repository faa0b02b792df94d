SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS t (id, name);
SELECT id + 1 FROM (VALUES (1), (2)) AS t (id);
