SELECT id * 2 AS twice, name FROM t WHERE id > 5 AND name LIKE 'a%';
