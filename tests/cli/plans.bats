# SQL text as a plan and back.

load common

# comes_back QUERY: what is made of the query's plan is what is made of the query.
comes_back()
{
    printf '%s\n' "$1" >query.sql
    sc query.sql >direct.sql 2>/dev/null || :
    sc --to=plan query.sql >query.binpb
    sc --from=plan query.binpb >back.sql 2>/dev/null || :
    diff direct.sql back.sql
}

@test "a query and its plan become the same Snowflake SQL" {
    while read -r query; do
        comes_back "$query"
    done <<'END'
SELECT a, b AS x, c + 1 FROM t WHERE a > 1 AND b LIKE 'x%' ORDER BY a DESC LIMIT 5
SELECT * FROM t JOIN u ON t.id = u.id LEFT JOIN v USING (k) CROSS JOIN w
SELECT a, count(*), sum(b) AS total FROM t GROUP BY a ORDER BY total
SELECT count(DISTINCT a), max(b) FROM t
SELECT DISTINCT a, b FROM t
SELECT a FROM t UNION ALL SELECT a FROM u UNION ALL SELECT b FROM v
SELECT a FROM t INTERSECT SELECT a FROM u
SELECT a FROM t WHERE a IN (1, 2, 3) OR b IS NULL OR NOT c
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id)
SELECT a FROM t WHERE a NOT IN (SELECT b FROM u)
SELECT a, (SELECT max(b) FROM u) AS m FROM t
SELECT row_number() OVER (PARTITION BY a ORDER BY b DESC) AS n FROM t
SELECT sum(a) OVER (ORDER BY b ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s FROM t
SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END AS k, CAST(a AS STRING) AS s, TRY_CAST(b AS INT) AS i FROM t
SELECT DATE'2020-01-31' AS d, 1.5 AS n, 2.5D AS f, X'1F' AS b, NULL AS z, 7L AS l, true AS y
SELECT a FROM (SELECT a, b FROM t) AS q WHERE q.b = 1
SELECT a, b, sum(c) FROM t GROUP BY ROLLUP (a, b)
SELECT a, b, sum(c) FROM t GROUP BY CUBE (a, b)
SELECT upper(a) AS x, -a AS y, a % 2 AS z, trim(LEADING 'x' FROM b) AS w FROM t
SELECT transform(a, x -> x + 1) AS t FROM t
SELECT a FROM t ORDER BY a NULLS LAST LIMIT 10 OFFSET 5
END
}

@test "a plan that came from SQL is written again as it was" {
    printf '%s\n' "SELECT a, count(*) FROM t WHERE b IN (SELECT c FROM u) GROUP BY a" >query.sql
    sc --to=plan query.sql >once.binpb
    sc --from=plan --to=plan once.binpb >twice.binpb
    cmp once.binpb twice.binpb
}
