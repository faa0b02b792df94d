CREATE TABLE t (a INT NOT NULL COMMENT 'not a comment', b VARCHAR);
INSERT INTO t (a, b) VALUES (1, 'a -- no comment'), (2, 'b /* neither */');
CREATE VIEW v AS SELECT a FROM t;
SELECT 1;
SELECT 2;
SELECT a FROM t WHERE a = 1;
