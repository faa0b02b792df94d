CREATE TABLE t (id INT, tags ARRAY<STRING>, n ARRAY<INT>, days ARRAY<DATE>, nested ARRAY<ARRAY<INT>>);
SELECT array(1, 2, 3), array(), array(id, NULL), array(DATE'2020-01-31', days[0]) FROM t;
SELECT array_append(n, 4), array_prepend(tags, 'x'), array_compact(tags), array_repeat('a', 3) FROM t;
SELECT array_insert(n, 1, 7), array_insert(n, -1, 7), array_insert(n, id, 7) FROM t;
-- constant arrays have no NULL element: plain functions do
SELECT array_contains(array(1, 2), id), arrays_overlap(array(1, 2), array(2, 3));
SELECT array_contains(n, id), arrays_overlap(tags, array('a')), array_position(n, 3) FROM t;
SELECT id FROM t WHERE array_contains(tags, 'x') AND array_contains(days, '2020-01-31');
SELECT array_remove(n, 1), array_max(n), array_min(days), array_size(tags), size(tags), cardinality(n) FROM t;
SELECT sort_array(n), sort_array(n, false), array_sort(tags), flatten(nested), concat(n, array(1)) FROM t;
SELECT array_distinct(n), array_union(n, array(1)), array_intersect(n, array(1)), array_except(n, nested[0]) FROM t;
SELECT array_join(tags, ','), array_join(tags, ',', '-'), array_join(array(1, 2), ','), array_join(days, ' ') FROM t;
SELECT slice(n, 2, 2), slice(n, -2, 1), slice(n, id, 3) FROM t;
