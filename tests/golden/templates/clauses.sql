SELECT a FROM t ${where};
SELECT a, count(*) FROM t u ${where} GROUP BY a ${having};
SELECT a FROM t WHERE a > 1 ${and_more} ORDER BY a DESC NULLS LAST ${limit};
SELECT a ${more_columns} FROM t;
SELECT * FROM (SELECT a FROM t ${where}) s WHERE a IN (SELECT b FROM u ${where});
WITH c AS (${query}) SELECT * FROM c UNION ALL ${other};
