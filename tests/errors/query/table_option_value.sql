SELECT * FROM t WITH (fast);
