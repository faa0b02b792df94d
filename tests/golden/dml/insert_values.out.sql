INSERT INTO t VALUES (1, 'a'), (2, NULL);
INSERT INTO t (id, name) VALUES (1, 'a');
INSERT INTO t VALUES (3, 'c');
