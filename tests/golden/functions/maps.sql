CREATE TABLE t (id INT, m MAP<STRING, INT>, o MAP<STRING, INT>, by_id MAP<INT, STRING>);
SELECT map('a', 1, 'b', NULL), map(1, 'x'), map(id, 1), map(DATE'2020-01-31', 1), map() FROM t;
SELECT map_keys(m), map_values(m), map_entries(by_id), map_contains_key(by_id, 1), size(m) FROM t;
SELECT map_concat(m, o), map_from_arrays(array('a', 'b'), array(1, 2)), map_from_entries(array(struct(1, 'x'))) FROM t;
SELECT map_filter(by_id, (k, v) -> k > 1 AND v <> 'x'), transform_values(m, (k, v) -> v + 1) FROM t;
SELECT transform_keys(by_id, (k, v) -> k + 1), map_zip_with(m, o, (k, a, b) -> coalesce(a, 0) + b) FROM t;
SELECT str_to_map('a:1,b:2'), str_to_map('a=1;b', ';', '='), map(struct(1, 2), 3) FROM t;
SELECT map_zip_with(map(1, 'a'), map(CAST(1 AS BIGINT), 'b'), (k, v1, v2) -> struct(k, v1, v2));
