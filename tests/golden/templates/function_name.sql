SELECT ${fn}(a) FROM t;
SELECT a FROM t ${op} SELECT b FROM u;
CREATE TABLE x (a ${type}, b {{ type }} NOT NULL);
