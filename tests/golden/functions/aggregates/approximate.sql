SELECT approx_count_distinct(x, 0.1), sha2(x, y) FROM VALUES ('a', 224) AS t(x, y) GROUP BY ALL;
SELECT percentile(x, array(0.25, 0.5)), percentile_approx(x, array(0.5, 0.9), 100) FROM VALUES (1), (2), (3) AS t(x);
