CREATE TABLE t (g STRING, x INT, name STRING);
SELECT g, collect_list(x), collect_set(name), array_agg(x) FROM t GROUP BY g;
SELECT listagg(name), listagg(name, ', ') WITHIN GROUP (ORDER BY x DESC), string_agg(x, '-') FROM t;
SELECT listagg(DISTINCT upper(name || '-' || name || '-' || name || '-' || name), ',') FROM t GROUP BY g;
SELECT collect_list(x) OVER (PARTITION BY g), sort_array(collect_set(x))[0] FROM t GROUP BY g, x;
SELECT collect_list(x) FILTER (WHERE x > 1) FROM t;
SELECT collect_list(x) OVER (ORDER BY x) FROM t;
