CREATE TABLE o (k INT, s STRUCT<a: INT, b: STRING>, xs ARRAY<INT>, m MAP<STRING, INT>);
SELECT sort_array(array(named_struct('b', 2, 'a', 'x'), named_struct('b', 1, 'a', 'z'), null));
SELECT sort_array(collect_list(struct(s.b, k)), false) FROM o GROUP BY k;
SELECT array_sort(array(array(1, 2), array(1), null, array(0, null), array()));
SELECT max(s), min(struct(xs, k)) FROM o;
SELECT array_min(array(array(2, 1), array(1, 3))), array_max(array(named_struct('a', 1)));
SELECT sort_array(map_entries(m)) FROM o;
SELECT max(s) OVER (ORDER BY k), max_by(k, s), sort_array(array(m)) FROM o;
