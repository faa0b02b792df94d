CREATE TABLE t (id INT, tags ARRAY<STRING>, n ARRAY<INT>);
SELECT transform(n, x -> x + 1), transform(n, (x, i) -> x + i), filter(n, x -> x > id) FROM t;
SELECT filter(n, (x, i) -> x > i), zip_with(n, tags, (x, y) -> (y, x)), arrays_zip(n, tags, array(1)) FROM t;
SELECT exists(n, x -> x = 1), exists(n, x -> x IS NULL), forall(n, x -> x > 1), forall(array(1), x -> x > 1) FROM t;
SELECT aggregate(n, 0, (acc, x) -> acc + x), reduce(n, 0.5D, (acc, x) -> acc + x, acc -> acc / 2) FROM t;
SELECT aggregate(n, 0, (acc, x) -> coalesce(acc, 0) + coalesce(x, 0)) FROM t;
SELECT array_sort(n, (a, b) -> CASE WHEN a < b THEN 1 WHEN a > b THEN -1 ELSE 0 END) FROM t;
SELECT transform(transform(n, x -> array(x)), x -> transform(x, y -> y * 2)) FROM t;
SELECT transform(array_sort(n), (x, i) -> x * i) FROM t;
