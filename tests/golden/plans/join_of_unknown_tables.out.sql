SELECT a.id, b.name, v FROM a JOIN b ON a.id = b.id WHERE a.id > 3 ORDER BY name NULLS FIRST;
