SELECT a.*, b.* EXCLUDE (id) FROM a JOIN b ON a.id = b.id;
