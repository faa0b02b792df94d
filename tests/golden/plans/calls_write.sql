SELECT CASE a WHEN 1 THEN 'x' ELSE 'y' END, -a, a || b, a IS NOT TRUE, a LIKE ANY ('x%', 'y%'),
  transform(c, x -> x + 1), c[0], first(a) IGNORE NULLS OVER (PARTITION BY b ORDER BY a ROWS BETWEEN 2 PRECEDING AND CURRENT ROW),
  trim(LEADING 'x' FROM b), make_interval(years => 1), TRY_CAST(a AS INT), my.function(a)
FROM t;
